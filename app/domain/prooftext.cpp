// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/prooftext.h"

#include "domain/proof.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace {

constexpr qsizetype mostBytesPerSign = 4; // of UTF-8

// A cut inside a UTF-8 sequence would make the whole text look like Latin-1.
QByteArrayView cutBytes(QByteArrayView bytes)
{
    constexpr qsizetype bound = longestProof * mostBytesPerSign;
    if (bytes.size() <= bound)
        return bytes;
    qsizetype end = bound;
    while (end > bound - mostBytesPerSign && (uchar(bytes[end]) & 0xc0) == 0x80)
        --end;
    return bytes.first(end);
}

QString decoded(QByteArrayView bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8.decode(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

bool isInvisible(QChar c)
{
    const QChar::Category category = c.category();
    const bool variationSelector = c >= u'\ufe00' && c <= u'\ufe0f';
    return category == QChar::Other_Format || variationSelector ||
           (category == QChar::Other_Control && c != u'\n' && c != u'\t');
}

void unifyLineEnds(QString& text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
}

bool isPlain(const QString& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c >= u' ' && c <= u'~') || c == u'\n'; });
}

QChar plainSign(QChar c)
{
    if (c == u'\u2028' || c == u'\u2029')
        return u'\n';
    if (c != u'\n' && c.isSpace())
        return u' ';
    if (c.category() == QChar::Punctuation_Dash || c == u'\u2212')
        return u'-';
    return c;
}

// What a dressed-up sign stands for; itself when it is plain.
char32_t undressedSign(char32_t sign)
{
    if (sign < 0x80)
        return sign;
    switch (QChar::decompositionTag(sign)) {
    case QChar::Font:
    case QChar::Wide:
    case QChar::Narrow:
    case QChar::NoBreak:
    case QChar::Super:
    case QChar::Sub:
    case QChar::Circle:
    case QChar::Compat:
        break;
    default:
        return sign;
    }
    const QString plain = QChar::decomposition(sign);
    return plain.size() == 1 ? plain.front().unicode() : sign;
}

} // namespace

QString undressed(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t sign =
            pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        plain += QChar::fromUcs4(undressedSign(sign));
        i += pair ? 1 : 0;
    }
    return plain;
}

QString proofText(const QByteArray& bytes)
{
    // Scanners announce the symbology ("]Q3", ISO/IEC 15424) and the character set ("\000026", the
    // ECI protocol, in which a backslash of the text is doubled).
    static const QRegularExpression aimPrefix(QStringLiteral("^\\][A-Za-z][0-9A-Fa-f]"));
    static const QRegularExpression eciMark(QStringLiteral("\\\\[0-9]{6}"));
    QString text = decoded(cutBytes(bytes));
    text.truncate(longestProof);
    unifyLineEnds(text);
    text.removeIf([](QChar c) {
        return c == u'\ufeff' || (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t');
    });
    text.remove(aimPrefix);
    const qsizetype before = text.size();
    text.remove(eciMark);
    if (text.size() != before)
        text.replace(QLatin1String("\\\\"), QLatin1String("\\"));
    return text;
}

QString readable(const QString& text)
{
    QString plain = text.first(std::min(text.size(), longestProof));
    unifyLineEnds(plain);
    if (isPlain(plain))
        return plain;
    plain = undressed(plain);
    plain.removeIf(isInvisible);
    std::transform(plain.begin(), plain.end(), plain.begin(), plainSign);
    return plain;
}

QString bareValue(QStringView text)
{
    const auto opens = [](QChar c) { return c.isLetterOrNumber() || c == u'+' || c == u'('; };
    const auto closes = [](QChar c) { return c.isLetterOrNumber() || c == u')'; };
    while (!text.isEmpty() && !opens(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && !closes(text.back()))
        text.chop(1);
    return text.toString().simplified();
}
