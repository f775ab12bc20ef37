// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/datafolder.h"

#include <QStandardPaths>

namespace {

QString folderNamed(const QString& name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u'/' + name;
}

} // namespace

QString defaultDataFolder()
{
    return folderNamed(QStringLiteral("loket"));
}

QString defaultDemoFolder()
{
    return folderNamed(QStringLiteral("loket-latihan"));
}
