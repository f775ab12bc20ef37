// SPDX-License-Identifier: GPL-3.0-or-later
// The picture in the README, kept: reads the #include lines and the link lines of every folder
// and fails on an arrow that runs up or sideways.
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

using Names = QSet<QString>;

// What each layer may see besides itself. The list of arrows is complete.
const QHash<QString, Names>& arrows()
{
    const auto layer = [](const char* name) { return QString::fromLatin1(name); };
    static const QHash<QString, Names> table{
        {layer("domain"), {}},
        {layer("scan"), {layer("domain")}},
        {layer("store"), {layer("domain")}},
        {layer("sync"), {layer("store"), layer("domain")}},
        {layer("words"), {layer("domain")}},
        {layer("report"), {layer("store"), layer("words"), layer("domain")}},
        {layer("desk"), {layer("scan"), layer("store"), layer("sync"), layer("domain")}},
        {layer("ui"), {layer("desk"), layer("report"), layer("words"), layer("domain")}},
        {layer("ctl"),
         {layer("desk"), layer("report"), layer("words"), layer("scan"), layer("store"),
          layer("sync"), layer("domain")}},
    };
    return table;
}

bool mayTake(const QString& layer, const QString& other)
{
    return !arrows().contains(other) || other == layer || arrows().value(layer).contains(other);
}

struct SourceFile
{
    QString path;  // from the top of the tree: "app/domain/proof.cpp"
    QString layer; // "domain"; empty: the programs' own files, which wire everything
    QString text;
};

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Lines without what stands behind "//" and without string literals: code only.
QString codeOf(QString text)
{
    static const QRegularExpression literal(QStringLiteral("\"(?:[^\"\\\\\\n]|\\\\.)*\""));
    static const QRegularExpression comment(QStringLiteral("//[^\\n]*"));
    return text.replace(literal, QStringLiteral("\"\"")).remove(comment);
}

std::vector<SourceFile> filesNamed(const QStringList& patterns)
{
    std::vector<SourceFile> files;
    const QString top = QStringLiteral(LOKET_SOURCE_DIR) + u'/';
    for (const auto* root : {"app", "ui"}) {
        QDirIterator walk(top + QLatin1String(root), patterns, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next().mid(top.size());
            const QStringList parts = path.split(u'/');
            QString layer = parts[0] == u"ui" ? parts[0] : parts[1];
            if (parts[0] == u"app" && parts.size() == 2)
                layer.clear();
            files.push_back({path, layer, contentOf(top + path)});
        }
    }
    return files;
}

const std::vector<SourceFile>& sources()
{
    static const auto files = filesNamed({QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    return files;
}

// The layers that a file's #include "layer/file.h" lines name.
Names includedLayers(const QString& text)
{
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*\"([a-z]+)/"),
                                         QRegularExpression::MultilineOption);
    Names layers;
    for (auto hits = line.globalMatch(text); hits.hasNext();)
        layers.insert(hits.next().captured(1));
    return layers;
}

// The libraries of this house that a CMakeLists.txt names: "loket_domain" → "domain".
Names linkedLayers(const QString& text)
{
    static const QRegularExpression comment(QStringLiteral("#[^\\n]*"));
    static const QRegularExpression name(QStringLiteral("\\bloket_([a-z]+)\\b"));
    Names layers;
    for (auto hits = name.globalMatch(QString(text).remove(comment)); hits.hasNext();)
        layers.insert(hits.next().captured(1));
    return layers;
}

QStringList wrongArrows(const QString& layer, const Names& taken)
{
    QStringList wrong;
    for (const QString& other : taken) {
        if (!mayTake(layer, other))
            wrong << layer + QStringLiteral(" → ") + other;
    }
    return wrong;
}

QStringList placesWhere(const QRegularExpression& forbidden, auto&& looksAt)
{
    QStringList places;
    for (const SourceFile& file : sources()) {
        if (!looksAt(file))
            continue;
        const auto hit = forbidden.match(codeOf(file.text));
        if (hit.hasMatch())
            places << file.path + QStringLiteral(": ") + hit.captured();
    }
    return places;
}

const QRegularExpression& clockReading()
{
    static const QRegularExpression words(
        QStringLiteral("currentDateTime|currentMSecsSinceEpoch|currentSecsSinceEpoch|"
                       "QDate::currentDate|QTime::currentTime|system_clock::now|\\bgettimeofday\\b|"
                       "\\bclock_gettime\\b(?!\\(CLOCK_THREAD_CPUTIME_ID)|" // a cost, not a time
                       "\\bstd::time\\s*\\("));
    return words;
}

const QRegularExpression& translating()
{
    static const QRegularExpression words(
        QStringLiteral("\\btr\\(|QCoreApplication::translate|QT_TR_NOOP|QT_TRANSLATE_NOOP"));
    return words;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeWasFound();
    void anArrowIsSeen_data();
    void anArrowIsSeen();
    void includesRunDownwards();
    void linkLinesRunDownwards();
    void domainIsPlainValues();
    void foreignThingsStayInTheirLayer_data();
    void foreignThingsStayInTheirLayer();
    void libpqIsKnownToTheConnectionOnly();
    void opensslIsKnownInOneFile();
    void sentencesStandInUiAndWordsOnly();
    void theClockIsReadInOnePlace();
    void futuresAreContinuedByWatchersOnly();
    void everyFileSaysItsLicence();
};

// Guards against a test that looks into an empty folder and finds nothing wrong there.
void TestLayers::theTreeWasFound()
{
    Names seen;
    for (const SourceFile& file : sources())
        seen.insert(file.layer);
    QVERIFY(sources().size() > 30);
    QVERIFY(seen.contains(QStringLiteral("domain")));
    QVERIFY(seen.contains(QStringLiteral("desk")));
}

void TestLayers::anArrowIsSeen_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("link");
    QTest::addColumn<int>("wrong");
    const auto row = [](const char* title, const char* layer, const char* text, bool link,
                        int wrong) {
        QTest::newRow(title) << QString::fromLatin1(layer) << QString::fromLatin1(text) << link
                             << wrong;
    };
    row("its own layer", "store", "#include \"store/store.h\"", false, 0);
    row("downwards", "ui", "#include \"desk/desk.h\"\n#include \"domain/ids.h\"", false, 0);
    row("the system's", "domain", "#include <QDate>\n#include <store/x.h>", false, 0);
    row("upwards", "domain", "#include \"desk/desk.h\"", false, 1);
    row("sideways", "scan", "  #  include \"store/store.h\"", false, 1);
    row("past the desk", "ui", "#include \"scan/scanner.h\"\n#include \"store/store.h\"", false, 2);
    row("a program into the window", "ctl", "#include \"ui/mainwindow.h\"", false, 1);
    row("a link downwards", "desk", "LINKS loket_scan loket_store Qt6::Core", true, 0);
    row("a link sideways", "store", "LINKS loket_domain\n loket_words", true, 1);
    row("a link that is only spoken of", "store", "LINKS loket_domain # not loket_ui", true, 0);
}

void TestLayers::anArrowIsSeen()
{
    QFETCH(QString, layer);
    QFETCH(QString, text);
    QFETCH(bool, link);
    QFETCH(int, wrong);
    const Names taken = link ? linkedLayers(text) : includedLayers(text);
    QCOMPARE(int(wrongArrows(layer, taken).size()), wrong);
}

void TestLayers::includesRunDownwards()
{
    QStringList wrong;
    for (const SourceFile& file : sources()) {
        if (file.layer.isEmpty())
            continue;
        QVERIFY2(arrows().contains(file.layer),
                 qPrintable(file.path + QStringLiteral(": stands in no layer")));
        for (const QString& arrow : wrongArrows(file.layer, includedLayers(file.text)))
            wrong << file.path + QStringLiteral(": ") + arrow;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestLayers::linkLinesRunDownwards()
{
    QStringList wrong;
    for (const SourceFile& file : filesNamed({QStringLiteral("CMakeLists.txt")})) {
        if (file.layer.isEmpty())
            continue;
        for (const QString& arrow : wrongArrows(file.layer, linkedLayers(file.text)))
            wrong << file.path + QStringLiteral(": ") + arrow;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestLayers::domainIsPlainValues()
{
    static const QRegularExpression machinery(
        QStringLiteral("Q_OBJECT|Q_GADGET|#\\s*include\\s*<(?:QObject|QFile|QDir|QTimer|QThread|"
                       "QSql\\w*|QImage|QVariant|QCoreApplication|fstream|thread|mutex)>|"
                       "\\bthrow\\b|\\bcatch\\b"));
    const QStringList places =
        placesWhere(machinery, [](const SourceFile& file) { return file.layer == u"domain"; });
    QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
}

void TestLayers::foreignThingsStayInTheirLayer_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("layers");
    const auto row = [](const char* title, const char* pattern, const char* layers) {
        QTest::newRow(title) << QString::fromLatin1(pattern)
                             << QString::fromLatin1(layers).split(u' ');
    };
    row("ZXing in scan", "#\\s*include\\s*<(?:ZXing/|ReadBarcode|MultiFormat)", "scan");
    row("databases in store and sync", "#\\s*include\\s*<QSql\\w*>|\\bsqlite3_", "store sync");
    row("widgets in ui and the program", "#\\s*include\\s*<(?:QWidget|QDialog)>", "ui program");
}

void TestLayers::foreignThingsStayInTheirLayer()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, layers);
    const QStringList places =
        placesWhere(QRegularExpression(pattern), [&](const SourceFile& file) {
            return !layers.contains(file.layer.isEmpty() ? QStringLiteral("program") : file.layer);
        });
    QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
}

void TestLayers::libpqIsKnownToTheConnectionOnly()
{
    static const QRegularExpression libpq(
        QStringLiteral("#\\s*include\\s*<libpq|\\bPQ[a-z]\\w+\\(|\\bPGconn\\b"));
    const QStringList places = placesWhere(libpq, [](const SourceFile& file) {
        return file.path != u"app/sync/pgconnection.cpp" && file.path != u"app/sync/pgopening.cpp";
    });
    QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
}

void TestLayers::opensslIsKnownInOneFile()
{
    static const QRegularExpression openssl(
        QStringLiteral("#\\s*include\\s*<openssl/|\\bSSL_[a-z]\\w+\\(|\\bX509_\\w+\\("));
    const QStringList places = placesWhere(
        openssl, [](const SourceFile& file) { return file.path != u"app/sync/tlscheck.cpp"; });
    QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
}

void TestLayers::sentencesStandInUiAndWordsOnly()
{
    const QStringList places = placesWhere(translating(), [](const SourceFile& file) {
        return file.layer != u"ui" && file.layer != u"words";
    });
    QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
}

void TestLayers::theClockIsReadInOnePlace()
{
    const QStringList places = placesWhere(clockReading(), [](const SourceFile& file) {
        return !file.path.startsWith(u"app/desk/systemclock");
    });
    QVERIFY2(places.isEmpty(), qPrintable(places.join(u'\n')));
}

// QFuture::then() of Qt 6.4 may run what it is given twice and crash; desk/whenanswered.h says why.
void TestLayers::futuresAreContinuedByWatchersOnly()
{
    static const QRegularExpression continued(QStringLiteral("(?:\\.|->)\\s*then\\s*\\("));
    const QStringList places = placesWhere(continued, [](const SourceFile&) { return true; });
    QVERIFY2(places.isEmpty(),
             qPrintable(QStringLiteral("use whenAnswered() instead:\n") + places.join(u'\n')));
}

void TestLayers::everyFileSaysItsLicence()
{
    QStringList without;
    for (const SourceFile& file : sources()) {
        if (!file.text.startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"))
            without << file.path;
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
