// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/office.h"
#include "words/eventwords.h"
#include "words/phrasebook.h"
#include "words/timewords.h"
#include "words/verdictscene.h"
#include "words/wording.h"

namespace words {

// An event with what its sentence is made of. A key that is missing gives an empty text or 0, so
// that an event of another version of the program is still told.
struct EventScene
{
    const Event& event;
    const Office& office;
    Phrasebook in;

    [[nodiscard]] QString translate(const char* context, const char* source,
                                    const char* note = nullptr) const
    {
        return in.translate(context, source, note);
    }
    [[nodiscard]] QString raw(const char* key) const
    {
        return event.payload.value(QLatin1String(key)).toString();
    }
    [[nodiscard]] int number(const char* key) const
    {
        return event.payload.value(QLatin1String(key)).toInt();
    }
    [[nodiscard]] QString counted(const char* key) const
    {
        return count(number(key), in.language());
    }
    [[nodiscard]] bool is(const char* key) const
    {
        return event.payload.value(QLatin1String(key)).toBool();
    }
    [[nodiscard]] QString moment(const char* key) const
    {
        const Instant at(
            std::chrono::milliseconds(event.payload.value(QLatin1String(key)).toInteger()));
        return words::moment(at, event.time.now, office.zone, in.language());
    }
    [[nodiscard]] QString day(const char* key) const
    {
        return date(QDate::fromString(raw(key), Qt::ISODate), in.language());
    }
    [[nodiscard]] QString free(const char* key) const { return quoted(raw(key), 200); }
    [[nodiscard]] QString reason(const QString& id) const;
    [[nodiscard]] QString service(const QString& id) const;
    [[nodiscard]] QString category() const;
    [[nodiscard]] QString documents(const char* key) const;
    [[nodiscard]] QString verdict() const;
};

// Sentences one after the other; empty ones are left out.
[[nodiscard]] QString joined(std::initializer_list<QString> sentences);

// What is done beside the counter: officers, the office's profile, the day, exports, the clock.
[[nodiscard]] QString signIn(const EventScene& scene);
[[nodiscard]] QString signOut(const EventScene& scene);
[[nodiscard]] QString signInFailed(const EventScene& scene);
[[nodiscard]] QString officerChange(const EventScene& scene);
[[nodiscard]] QString profileChange(const EventScene& scene);
[[nodiscard]] QString dayClose(const EventScene& scene);
[[nodiscard]] QString exported(const EventScene& scene);
[[nodiscard]] QString outage(const EventScene& scene);
[[nodiscard]] QString clockChange(const EventScene& scene);

} // namespace words
