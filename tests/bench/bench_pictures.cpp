// SPDX-License-Identifier: GPL-3.0-or-later
// How many pictures are read, and how fast, beside plain ZXing and plain ZBar in the same run; and
// messages, whose code stands there as print. A code that is not what stands there ends it with 1.
//   --pictures FOLDER  its sub-folders, each with a truth.tsv (file, kind, payload, …, difficulty)
//                      or with the text beside each picture in a .txt; else pictures made here
#include "bench/measure.h"
#include "bench/samplepictures.h"
#include "domain/candidates.h"
#include "scan/framedecoder.h"
#include "scan/textreader.h"
#include "support/offices.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMap>
#include <QStringDecoder>

#ifdef LOKET_ZBAR // before ZXing, whose macros bear names of its classes
#include <zbar.h>
#endif
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <cstdio>
#include <ctime>
#include <functional>
#include <numeric>

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using ZXingOptions = ZXing::ReaderOptions;
#else
using ZXingOptions = ZXing::DecodeHints;
#endif

// Texts that are no UTF-8 are compared as the Latin-1 they are.
QByteArray asUtf8(const QByteArray& bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    return decode.hasError() ? QString::fromLatin1(bytes).toUtf8() : bytes;
}

QList<QByteArray> readByUs(const QImage& gray)
{
    QList<QByteArray> texts;
    for (const Sighting& sighting :
         decodeImage(gray, {Symbology::QrCode, Symbology::Code128}).sightings)
        texts.append(asUtf8(sighting.bytes));
    return texts;
}

QList<QByteArray> readByZXing(const QImage& gray)
{
    ZXingOptions options;
    options.setFormats(ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::Code128);
    const auto code = ZXing::ReadBarcode({gray.constBits(), gray.width(), gray.height(),
                                          ZXing::ImageFormat::Lum, int(gray.bytesPerLine()), 1},
                                         options);
    if (!code.isValid())
        return {};
    return {QByteArray::fromStdString(code.text())};
}

#ifdef LOKET_ZBAR
QList<QByteArray> readByZBar(const QImage& gray)
{
    const QImage packed =
        gray.bytesPerLine() == gray.width() ? gray : QImage(); // ZBar knows no padding: below
    QByteArray pixels;
    for (int y = 0; packed.isNull() && y < gray.height(); ++y)
        pixels.append(reinterpret_cast<const char*>(gray.constScanLine(y)), gray.width());
    const void* first = packed.isNull() ? static_cast<const void*>(pixels.constData())
                                        : static_cast<const void*>(packed.constBits());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    scanner.set_config(zbar::ZBAR_CODE128, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(unsigned(gray.width()), unsigned(gray.height()), "Y800", first,
                      size_t(gray.width()) * size_t(gray.height()));
    QList<QByteArray> texts;
    if (scanner.scan(image) > 0)
        for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
            texts.append(QByteArray::fromStdString(symbol->get_data()));
    return texts;
}
#endif

struct Reader
{
    QString name;
    std::function<QList<QByteArray>(const QImage&)> read;
};

struct Tally
{
    int pictures = 0;
    struct One
    {
        int read = 0, wrong = 0;
        std::vector<Seconds> times, whereZXingReads;
    };
    std::vector<One> readers;
};

// Processor time of all threads, the best of some runs: what the reading costs, not what else the
// machine was doing.
Seconds timeOf(const std::function<void()>& run, int runs)
{
    Seconds best = 1e9;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t start = std::clock();
        run();
        best = std::min(best, Seconds(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

void tell(const char* reader, const SamplePicture& picture, const QList<QByteArray>& texts)
{
    std::fprintf(stderr, "%s read something else in %s: %s\n", reader, qUtf8Printable(picture.name),
                 texts.first().toPercentEncoding(" :;/").constData());
}

void measure(const SamplePicture& picture, const std::vector<Reader>& readers, Tally& tally,
             Tally& pooled, int runs)
{
    std::vector<bool> right;
    std::vector<Seconds> times;
    for (size_t i = 0; i < readers.size(); ++i) {
        QList<QByteArray> texts;
        times.push_back(timeOf([&] { texts = readers[i].read(picture.gray); }, runs));
        right.push_back(!picture.text.isEmpty() && texts.contains(picture.text));
        const bool wrong = !texts.isEmpty() && !right.back();
        if (wrong)
            tell(qUtf8Printable(readers[i].name), picture, texts);
        for (Tally* each : {&tally, &pooled}) {
            each->readers[i].read += right.back();
            each->readers[i].wrong += wrong;
            each->readers[i].times.push_back(times.back());
        }
    }
    for (Tally* each : {&tally, &pooled}) {
        ++each->pictures;
        for (size_t i = 0; right[1] && i < readers.size(); ++i)
            each->readers[i].whereZXingReads.push_back(times[i]);
    }
}

double sum(const std::vector<Seconds>& times)
{
    return std::accumulate(times.begin(), times.end(), 0.0);
}

void printTally(const QString& set, const Tally& tally)
{
    QString row = QStringLiteral("| %1 | %2 ").arg(set).arg(tally.pictures);
    for (const Tally::One& one : tally.readers)
        row += QStringLiteral("| %1%2 ").arg(one.read).arg(
            one.wrong ? QStringLiteral(" (%1 wrong)").arg(one.wrong) : QString());
    for (const Tally::One& one : tally.readers)
        row += QStringLiteral("| %1 ").arg(quantile(one.times, 0.5) * 1e3, 0, 'f', 2);
    const auto& ours = tally.readers[0];
    const auto ratio = [&](double a, double b) {
        row += b > 0 ? QStringLiteral("| %1 ").arg(a / b, 0, 'f', 2) : QStringLiteral("| – ");
    };
    ratio(quantile(ours.whereZXingReads, 0.5), quantile(tally.readers[1].whereZXingReads, 0.5));
    ratio(sum(ours.whereZXingReads), sum(tally.readers[1].whereZXingReads));
    const bool zbar = tally.readers.size() > 2;
    ratio(zbar ? quantile(tally.readers[2].times, 0.5) : 0, quantile(ours.times, 0.5));
    ratio(zbar ? sum(tally.readers[2].times) : 0, sum(ours.times));
    std::printf("%s|\n", qUtf8Printable(row));
}

void printPicturesHead(const std::vector<Reader>& readers)
{
    QString head = QStringLiteral("| set | pictures "), line = QStringLiteral("|---|--:");
    for (const char* what : {"read", "ms, median"})
        for (const Reader& reader : readers) {
            head += QStringLiteral("| %1, %2 ").arg(reader.name, QString::fromLatin1(what));
            line += QStringLiteral("|--:");
        }
    std::printf("%s| ours : ZXing where it reads, median | the same, total "
                "| ZBar : ours, median | the same, total |\n%s|--:|--:|--:|--:|\n",
                qUtf8Printable(head), qUtf8Printable(line));
}

// Messages, as `loketctl read` takes them: other codes first, then print.
class Messages
{
public:
    struct Tally
    {
        int pictures = 0, read = 0, wrong = 0;
        std::vector<Seconds> times; // on the wall's clock, once: it takes long enough
    };
    void measure(const SamplePicture& picture)
    {
        Tally& tally = m_tallies[picture.set];
        ++tally.pictures;
        QElapsedTimer timer;
        timer.start();
        const QString code = codeIn(picture.gray);
        tally.times.push_back(double(timer.nsecsElapsed()) / 1e9);
        if (code == picture.printed)
            ++tally.read;
        else if (!code.isEmpty()) {
            ++tally.wrong;
            tell("ours", picture, {code.toUtf8()});
        }
    }
    [[nodiscard]] bool wrong() const
    {
        return std::ranges::any_of(m_tallies, [](const Tally& tally) { return tally.wrong > 0; });
    }
    void print() const
    {
        if (!m_reader || m_tallies.isEmpty()) {
            std::printf("\nMessages: %s.\n", m_reader ? "none" : "Tesseract is not installed");
            return;
        }
        std::printf("\n| messages | pictures | read | wrong | none | ms, median |\n"
                    "|---|--:|--:|--:|--:|--:|\n");
        for (auto set = m_tallies.cbegin(); set != m_tallies.cend(); ++set)
            std::printf("| %s | %d | %d | %d | %d | %.0f |\n", qUtf8Printable(set.key()),
                        set->pictures, set->read, set->wrong,
                        set->pictures - set->read - set->wrong, quantile(set->times, 0.5) * 1e3);
    }

private:
    [[nodiscard]] QString codeIn(const QImage& gray) const
    {
        const auto texts = readByUs(gray);
        if (!texts.isEmpty() || !m_reader) // there is no such code in a message
            return QString::fromUtf8(texts.value(0));
        const QString code = m_reader->read(gray, mostMilliseconds).code;
        return m_patterns.isCode(code) ? code : QString();
    }

    static constexpr int mostMilliseconds = 10'000;
    const Office m_office = offices::office(QStringLiteral("jakarta-pusat"));
    const Candidates m_patterns{m_office.patterns};
    const std::unique_ptr<TextReader> m_reader = TextReader::open(); // none: no Tesseract here
    QMap<QString, Tally> m_tallies;
};

} // namespace

int main(int argc, char* argv[])
{
    const QGuiApplication application(argc, argv); // messages are drawn
    const int runs = benchOptions().quick ? 1 : 3;
    std::vector<Reader> readers{{QStringLiteral("ours"), readByUs},
                                {QStringLiteral("ZXing"), readByZXing}};
#ifdef LOKET_ZBAR
    readers.push_back({QStringLiteral("ZBar"), readByZBar});
#endif
    Tally empty;
    empty.readers.resize(readers.size());
    QMap<QString, Tally> tallies;
    Tally pooled = empty;
    Messages messages;
    forEachPicture([&](const SamplePicture& picture) {
        if (!picture.printed.isEmpty())
            return messages.measure(picture);
        if (!tallies.contains(picture.set))
            tallies[picture.set] = empty;
        measure(picture, readers, tallies[picture.set], pooled, runs);
    });
    if (pooled.pictures > 0) {
        printPicturesHead(readers);
        for (auto set = tallies.cbegin(); set != tallies.cend(); ++set)
            printTally(set.key(), set.value());
        printTally(QStringLiteral("**all**"), pooled);
    }
    messages.print();
    return pooled.readers[0].wrong > 0 || messages.wrong() ? 1 : 0;
}
