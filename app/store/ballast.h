// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Room on the journal's disk that a file takes up, so that nobody else can, and that is given back
// when the disk is full: whoever sits at the counter goes on recording (README, "Storage"). Used in
// the store's thread.
class Ballast
{
public:
    static constexpr qint64 usual = qint64(64) << 20;

    // 0 bytes: none is kept, nobody is kept from working; one that lies there is given back all
    // the same.
    Ballast(const QString& folder, qint64 bytes);

    // Makes it where there is room for four of it, gives it back where an eighth of it is left.
    void tend(qint64 bytesFree);
    // Whether there is room now that was not there before.
    [[nodiscard]] bool giveBack();
    // It was given back, and there is no room yet to make it anew.
    [[nodiscard]] bool isSpent() const { return m_isSpent; }
    // Who is signed in goes on; but nobody begins where there is no room for three of it.
    [[nodiscard]] bool allowsNewSession(qint64 bytesFree) const;

private:
    [[nodiscard]] bool make() const;

    QString m_file;
    qint64 m_bytes;
    bool m_isThere, m_isSpent = false;
};
