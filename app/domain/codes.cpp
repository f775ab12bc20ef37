// SPDX-License-Identifier: GPL-3.0-or-later
// Codes and phone numbers: how they are compared.
#include "domain/proof.h"
#include "domain/prooftext.h"

#include <algorithm>

namespace {

constexpr qsizetype shortestPhone = 10; // with the country's 62
constexpr qsizetype longestPhone = 15;  // by the numbering plan E.164

bool isSeparator(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'\u2212' || c == u'.' ||
           c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

QChar foldOf(QChar c)
{
    switch (c.unicode()) {
    case u'O':
        return u'0';
    case u'I':
    case u'L':
        return u'1';
    case u'S':
        return u'5';
    case u'B':
        return u'8';
    case u'Z':
        return u'2';
    default:
        return c;
    }
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Digits only, with the plus that may stand in front; empty when anything else is in it.
QString bareNumber(QStringView text)
{
    const QString plain = undressed(text);
    QString number;
    for (const QChar c : plain) {
        if (isSeparator(c) || c == u'(' || c == u')' || c == u'/')
            continue;
        const bool plusInFront = c == u'+' && number.isEmpty();
        if (!plusInFront && !(c >= u'0' && c <= u'9'))
            return {};
        number += c;
    }
    return number;
}

} // namespace

QString normalisedCode(QStringView text)
{
    QString code;
    code.reserve(text.size());
    for (const QChar c : text) {
        if (!isSeparator(c))
            code += c;
    }
    return undressed(code).toUpper();
}

QString normalisedPhone(QStringView text)
{
    if (text.size() > 64)
        return {};
    QString number = bareNumber(text);
    const bool international = number.startsWith(u'+');
    if (international)
        number.remove(0, 1);
    else if (number.startsWith(u"00"))
        number.remove(0, 2);
    else if (number.startsWith(u'0'))
        number.replace(0, 1, QStringLiteral("62"));
    else if (number.startsWith(u'8')) // a spreadsheet dropped the zero
        number.prepend(u"62");
    else if (!number.startsWith(u"62"))
        return {};
    if (number.startsWith(u"620")) // +62 (0)812…
        number.remove(2, 1);
    const bool fits = number.size() >= shortestPhone && number.size() <= longestPhone;
    return fits && allDigits(number) ? number : QString();
}

QString lookAlikeFold(QStringView code)
{
    QString fold = normalisedCode(code);
    std::transform(fold.begin(), fold.end(), fold.begin(), foldOf);
    return fold;
}

QStringList lookAlikes(QStringView code, const QStringList& known)
{
    const QString mine = normalisedCode(code);
    const QString fold = lookAlikeFold(mine);
    QStringList alike;
    for (const QString& other : known) {
        if (lookAlikeFold(other) == fold && normalisedCode(other) != mine && !alike.contains(other))
            alike += other;
    }
    return alike;
}
