// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

// Tells a hand scanner that types ("keyboard wedge") from a person who types, by speed alone. Pure:
// whoever sees the keys feeds it. A scanner sends a sign every 1 to 30 ms, over Bluetooth with gaps
// up to 80 ms now and then; a fast typist needs 60 ms and more for most of them.
class WedgeDetector
{
public:
    // Times are those of the key events themselves, so that a busy window changes nothing.
    using Time = std::chrono::milliseconds;

    static constexpr qsizetype shortest = 4;           // signs; what is shorter is a person's
    static constexpr qsizetype longest = 4096;         // signs; a QR code holds no more
    static constexpr Time meanGap{35};                 // at most, between signs, on average
    static constexpr Time longestGap{80};              // a longer one begins a new burst
    static constexpr Time longestWait{2 * longestGap}; // for the closing Enter or Tab

    // A key that wrote `text`, control characters included. Keys that repeat because they are held
    // down are no scanner's: call clear() for them.
    void typed(QStringView text, Time at);
    // Enter or Tab. The whole text, if it was a scanner's: the key is then the scanner's too and
    // must reach no button. None: a person's, let the key go its way. Ends the burst either way.
    [[nodiscard]] std::optional<QString> ended(Time at);
    // Whether enough has come, fast enough, to take it for a scanner before its end.
    [[nodiscard]] bool looksLikeScanner() const;
    // What has come since the last longer gap: to be taken back from a field when it was a
    // scanner's.
    [[nodiscard]] const QString& burst() const { return m_burst; }
    void clear();

private:
    QString m_burst;
    Time m_first{0};
    Time m_last{0};
};
