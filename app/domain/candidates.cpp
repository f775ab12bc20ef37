// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/candidates.h"

#include "domain/foreign.h"

#include <algorithm>

namespace {

constexpr qsizetype longestCode = 40;
constexpr qsizetype longestWrapped = 4096;

bool matchesWhole(const QRegularExpression& pattern, const QString& text)
{
    const QRegularExpressionMatch match = pattern.match(
        text, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    return match.hasMatch() && match.capturedLength() == text.size();
}

bool hasDigit(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isBilling(const QString& code)
{
    return foreignByDigits(code) == ForeignKind::BillingCode;
}

// Looks of a code that no pattern knows: 4 to 16 capital letters and digits, a digit among them.
bool couldBeCode(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("[A-Z0-9]{4,16}"));
    return matchesWhole(form, text) && hasDigit(text) && !isBilling(text) && !looksLikeNik(text);
}

QString withoutMarks(QString text)
{
    static const QRegularExpression ends(QStringLiteral("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$"));
    return text.remove(ends);
}

// The words in front that have a digit, as one: what follows explains the code.
QString leadingSigns(const QString& value)
{
    QString signs;
    for (const QString& word : value.split(u' ')) {
        if (!hasDigit(word))
            break;
        signs += withoutMarks(word);
    }
    return normalisedCode(signs);
}

} // namespace

size_t Candidates::rankOf(const QString& normalised) const
{
    const size_t worst = m_patterns.bookingCodes.size() + m_patterns.applicationNumbers.size();
    if (normalised.isEmpty() || normalised.size() > longestCode || isBilling(normalised))
        return worst;
    size_t rank = 0;
    for (const auto* patterns : {&m_patterns.bookingCodes, &m_patterns.applicationNumbers}) {
        for (const QRegularExpression& pattern : *patterns) {
            if (matchesWhole(pattern, normalised))
                return rank;
            ++rank;
        }
    }
    return worst;
}

bool Candidates::isCode(const QString& normalised) const
{
    return rankOf(normalised) <
           m_patterns.bookingCodes.size() + m_patterns.applicationNumbers.size();
}

bool Candidates::isCodeAmongWords(const QString& normalised) const
{
    return hasDigit(normalised) && isCode(normalised);
}

QString Candidates::codeIn(const QString& value, Label label) const
{
    const QString firstWord = normalisedCode(withoutMarks(value.section(u' ', 0, 0)));
    for (const QString& code : {normalisedCode(withoutMarks(value)), firstWord}) {
        if (isCode(code) && (label != Label::Code || hasDigit(code)))
            return code;
    }
    const QString unknown = leadingSigns(value);
    return label != Label::Code && couldBeCode(unknown) ? unknown : QString();
}

QStringList Candidates::wrappedIn(const QString& text) const
{
    QStringList codes;
    for (const QRegularExpression& pattern : m_patterns.wrapped) {
        const QRegularExpressionMatch match = pattern.match(text.left(longestWrapped));
        const QString code = normalisedCode(match.captured(1));
        if (!code.isEmpty() && code.size() <= longestCode && !isBilling(code))
            codes += code;
    }
    return codes;
}

QStringList Candidates::ranked(const QStringList& codes) const
{
    QStringList best = codes;
    best.removeDuplicates();
    std::stable_sort(best.begin(), best.end(),
                     [this](const QString& a, const QString& b) { return rankOf(a) < rankOf(b); });
    return best;
}
