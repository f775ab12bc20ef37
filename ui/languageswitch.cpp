// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/languageswitch.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

void LanguageSwitch::use(words::Language language)
{
    if (m_used == language)
        return;
    m_used = language;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const bool indonesian = language == words::Language::Indonesian;
    QLocale::setDefault(QLocale(indonesian ? QLocale::Indonesian : QLocale::English));
    if (m_qt.load(QStringLiteral("qtbase_") + QLatin1String(indonesian ? "id" : "en"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(words::catalogueFile(language)))
        QCoreApplication::installTranslator(&m_own);
}
