// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ballast.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#endif

namespace {

Q_LOGGING_CATEGORY(logBallast, "loket.store")

// A file's size alone takes up no room where a disk keeps holes.
bool takeUp(QFile& file, qint64 bytes)
{
#ifdef Q_OS_UNIX
    return ::posix_fallocate(file.handle(), 0, bytes) == 0;
#else
    return file.resize(bytes);
#endif
}

} // namespace

Ballast::Ballast(const QString& folder, qint64 bytes)
    : m_file(folder + QStringLiteral("/reserve")),
      m_bytes(bytes),
      m_isThere(bytes > 0 && QFileInfo(m_file).size() >= bytes)
{}

void Ballast::tend(qint64 bytesFree)
{
    if (m_bytes == 0 || bytesFree < 0)
        return;
    if (m_isThere && bytesFree < m_bytes / 8)
        (void)giveBack();
    if (m_isThere || bytesFree < m_bytes * 4)
        return;
    m_isThere = make();
    m_isSpent = m_isSpent && !m_isThere;
}

bool Ballast::make() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (takeUp(file, m_bytes))
        return true;
    file.remove();
    return false;
}

bool Ballast::giveBack()
{
    m_isThere = false;
    if (!QFile::exists(m_file) || !QFile::remove(m_file))
        return false;
    m_isSpent = true;
    qCWarning(logBallast) << "the disk is full: the reserve was given back";
    return true;
}

bool Ballast::allowsNewSession(qint64 bytesFree) const
{
    return m_bytes == 0 || bytesFree < 0 || bytesFree >= m_bytes * 3;
}
