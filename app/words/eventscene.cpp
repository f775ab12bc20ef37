// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/eventscene.h"

#include "words/incidentwords.h"

#include <QJsonArray>

#include <algorithm>

namespace words {

QString EventScene::reason(const QString& id) const
{
    if (id == u"attended_elsewhere") // the desk's own doing, within its confirmWithin
        return translate("Event",
                         "The office server said that the person was taken in elsewhere before");
    const auto known = ReasonId::parse(id);
    const Reason* found = known ? office.reason(*known) : nullptr;
    return found   ? text(found->name, in.language())
           : known ? settlementReason(*known, in.language())
                   : id;
}

QString EventScene::service(const QString& id) const
{
    const auto known = ServiceId::parse(id);
    const Service* found = known ? office.service(*known) : nullptr;
    return found ? text(found->name, in.language()) : id;
}

QString EventScene::category() const
{
    const QString id = raw("category");
    const auto found = std::ranges::find_if(
        office.walkIns, [&](const WalkInCategory& each) { return each.id.toString() == id; });
    return found == office.walkIns.end() ? id : text(found->name, in.language());
}

QString EventScene::documents(const char* key) const
{
    QStringList names;
    for (const QJsonValue& id : event.payload.value(QLatin1String(key)).toArray()) {
        const auto found = std::ranges::find_if(office.documents, [&](const Document& each) {
            return each.id.toString() == id.toString();
        });
        names += found == office.documents.end() ? id.toString() : text(found->name, in.language());
    }
    return names.join(QStringLiteral(", "));
}

QString EventScene::verdict() const
{
    const auto recorded = recordedVerdict(event);
    if (!recorded)
        return raw("verdict");
    return verdictTitle({*recorded, nullptr, office, event.time.now, in});
}

QString joined(std::initializer_list<QString> sentences)
{
    QStringList all(sentences);
    all.removeAll(QString());
    return all.join(u' ');
}

} // namespace words
