// SPDX-License-Identifier: GPL-3.0-or-later
#include "joinedoffices.h"

void runTool(const QStringList& words)
{
    const ToolSays says = centreTool(words);
    QVERIFY2(says.done, qPrintable(words.join(u' ') + u'\n' + says.words));
}

void JoinedOffices::start()
{
    for (Place* place : {&nation, &bogor, &batam})
        QVERIFY2(place->start(), qPrintable(place->server().problem()));
    down = std::make_unique<TcpProxy>(nation.server().port());
    up = std::make_unique<TcpProxy>(bogor.server().port());
    runTool({QStringLiteral("nation"), QStringLiteral("up"), QStringLiteral("--db"), nation.db()});
    join(bogor, down->port(), up->port());
    join(batam, nation.server().port(), batam.server().port());
    for (Place* place : {&nation, &bogor, &batam})
        QTRY_SAYS(place->health(), "");
}

void JoinedOffices::join(Place& office, int nationPort, int officePort)
{
    const QString there = m_folder.filePath(office.office() + QStringLiteral(".join"));
    const QString back = m_folder.filePath(office.office() + QStringLiteral(".back"));
    const auto words = [&](const QString& what, Place& place) {
        return QStringList{QStringLiteral("nation"),   what,
                           QStringLiteral("--db"),     place.db(),
                           QStringLiteral("--office"), office.office()};
    };
    const QString reach = QStringLiteral("host=127.0.0.1 port=%1");
    runTool(words(QStringLiteral("add"), nation)
            << QStringLiteral("--reach") << reach.arg(nationPort) << QStringLiteral("--out")
            << there);
    runTool(words(QStringLiteral("join"), office)
            << QStringLiteral("--with") << there << QStringLiteral("--reach")
            << reach.arg(officePort) << QStringLiteral("--out") << back);
    runTool(words(QStringLiteral("accept"), nation) << QStringLiteral("--with") << back);
}

QString JoinedOffices::newCode()
{
    return QStringLiteral("T%1").arg(++m_codes, 4, 10, QLatin1Char('0'));
}

QString JoinedOffices::key(const Place& place, const QString& code)
{
    return place.office() + QStringLiteral("/law/") + code;
}

bool JoinedOffices::has(Place& place, const QString& booking)
{
    return place.value(QStringLiteral("SELECT count(*) FROM loket.booking WHERE key = '%1'")
                           .arg(booking)) == u"1";
}
