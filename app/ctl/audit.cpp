// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "words/eventwords.h"

#include <QFile>

namespace ctl {

namespace {

QString breakName(ChainReport::Break broken)
{
    switch (broken) {
    case ChainReport::Break::None:
        return {};
    case ChainReport::Break::NumberMissing:
        return QStringLiteral("number_missing");
    case ChainReport::Break::HashWrong:
        return QStringLiteral("hash_wrong");
    case ChainReport::Break::PreviousWrong:
        return QStringLiteral("previous_wrong");
    case ChainReport::Break::TailMissing:
        return QStringLiteral("tail_missing");
    case ChainReport::Break::Unreadable:
        return QStringLiteral("unreadable");
    case ChainReport::Break::OutboxWrong:
        return QStringLiteral("outbox_wrong");
    case ChainReport::Break::TablesWrong:
        return QStringLiteral("tables_wrong");
    }
    return {};
}

void tell(const ChainReport& report, bool whole, const Output& output)
{
    if (output.json()) {
        QJsonObject json{{QStringLiteral("ok"), whole}, {QStringLiteral("events"), report.events}};
        if (!whole) {
            json.insert(QStringLiteral("broken"), breakName(report.broken));
            json.insert(QStringLiteral("broken_at"), report.brokenAt);
            if (!report.place.isEmpty())
                json.insert(QStringLiteral("place"), report.place);
            json.insert(
                QStringLiteral("say"),
                QJsonObject{{QStringLiteral("id"), words::say(report, words::Language::Indonesian)},
                            {QStringLiteral("en"), words::say(report, words::Language::English)}});
        }
        return output.object(json);
    }
    output.line(words::say(report, output.language()));
}

} // namespace

ExitCode auditVerify(const Call& call)
{
    StoreFolder folder;
    folder.path = call.folder;
    const auto any = holdsData(folder);
    if (!any)
        return call.failed(any.error());
    const auto report = *any ? auditJournal(folder) : Result<ChainReport>(ChainReport{});
    if (!report)
        return call.failed(report.error());
    const bool whole = report->broken == ChainReport::Break::None;
    tell(*report, whole, call.output);
    return whole ? ExitCode::Done : ExitCode::Refused;
}

ExitCode journalRestore(const Call& call)
{
    StoreFolder folder;
    folder.path = call.folder;
    if (const auto restored = putJournalBack(folder); !restored)
        return call.failed(restored.error());
    return auditVerify(call);
}

} // namespace ctl
