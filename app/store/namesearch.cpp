// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/namesearch.h"

#include "domain/proof.h"

#include <QStringList>

#include <algorithm>

namespace {

// Lower case without accents and marks: "Nur'aini" and "NURAINI" are one.
QString folded(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isLetterOrNumber())
            plain += c;
        else if (c.isSpace() || c == u'-' || c == u'.' || c == u',')
            plain += u' ';
    }
    return plain.simplified();
}

struct Sought
{
    QStringList words; // of a name
    QString digits;    // of the whole text, when it holds nothing but a number
    QString code;
};

// Numbers are written with blanks, dashes and prefixes: 0812-34 is found in 6281234….
Sought soughtIn(const QString& text)
{
    Sought sought{folded(text).split(u' ', Qt::SkipEmptyParts), {}, normalisedCode(text)};
    bool numeric = true;
    for (const QChar c : text) {
        if (c.isDigit())
            sought.digits += c;
        else if (!c.isSpace() && !QStringLiteral("+-.()").contains(c))
            numeric = false;
    }
    if (!numeric)
        sought.digits.clear();
    if (sought.digits.startsWith(u'0') && sought.digits.size() > 2)
        sought.digits = sought.digits.mid(1);
    return sought;
}

// How badly a word fits: 0 begins a word, 1 stands inside one, 2 one letter wrong; -1 not at all.
int fitOf(const QString& word, const QStringList& names)
{
    int best = -1;
    for (const QString& name : names) {
        if (name.startsWith(word))
            return 0;
        const int fit =
            name.contains(word) ? 1
            : word.size() >= 4 && (almostEqual(word, name) ||
                                   almostEqual(word, QStringView(name).left(word.size())))
                ? 2
                : -1;
        if (fit >= 0 && (best < 0 || fit < best))
            best = fit;
    }
    return best;
}

int fitOf(const Sought& sought, const Booking& booking)
{
    if (sought.digits.size() >= 3 && (booking.phone.contains(sought.digits) ||
                                      booking.applicationNumber.contains(sought.digits)))
        return 0;
    if (sought.code.size() >= 3 && booking.key.code.contains(sought.code))
        return 0;
    if (sought.words.isEmpty())
        return -1;
    const QStringList names = folded(booking.name).split(u' ', Qt::SkipEmptyParts);
    int sum = 0;
    for (const QString& word : sought.words) {
        const int fit = fitOf(word, names);
        if (fit < 0)
            return -1;
        sum += fit;
    }
    return sum;
}

} // namespace

bool almostEqual(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    qsizetype i = 0;
    while (i < a.size() && a[i] == b[i])
        ++i;
    if (i == b.size())
        return true;
    if (a.size() < b.size())
        return a.mid(i) == b.mid(i + 1);
    return a.mid(i + 1) == b.mid(i + 1) || (i + 1 < a.size() && a[i] == b[i + 1] &&
                                            a[i + 1] == b[i] && a.mid(i + 2) == b.mid(i + 2));
}

std::vector<Booking> bestMatches(std::vector<Booking> bookings, const QString& text, int limit)
{
    const Sought sought = soughtIn(text);
    std::vector<std::pair<int, size_t>> fits;
    for (size_t i = 0; i < bookings.size(); ++i) {
        if (const int fit = fitOf(sought, bookings[i]); fit >= 0)
            fits.emplace_back(fit, i);
    }
    std::sort(fits.begin(), fits.end());
    fits.resize(std::min(fits.size(), size_t(std::max(limit, 0))));
    std::vector<Booking> matches;
    for (const auto& [fit, index] : fits)
        matches.push_back(std::move(bookings[index]));
    return matches;
}
