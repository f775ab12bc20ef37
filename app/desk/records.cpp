// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/records.h"

#include "desk/pastdays.h"
#include "desk/session.h"
#include "domain/clock.h"
#include "store/journalslice.h"
#include "store/store.h"

#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

// What takes long has threads of its own, so that the day's load never waits for it.
struct Records::Cache
{
    std::shared_ptr<PastDays> past = std::make_shared<PastDays>();
    QThreadPool pool;
};

namespace {

template <typename T>
QFuture<Result<T>> notAllowed()
{
    return QtFuture::makeReadyFuture(Result<T>(failure(Fault::NotAllowed)));
}

// Runs `work(Tables&)` through read-only connections of its own.
template <typename Work>
auto beside(const QString& folder, const Work& work) -> std::invoke_result_t<Work, Tables&>
{
    auto store = LocalStore::open({folder, Access::ReadOnly, {}});
    if (!store)
        return tl::unexpected<Error>(store.error());
    return work((*store)->tables());
}

// Works on what the store read, in a thread that waits for it (see desk/whenanswered.h for why it
// is not QFuture::then). The store's thread waits for none of these, so it always gets there.
template <typename T, typename Work>
auto beyond(const QFuture<T>& asked, Work work) -> QFuture<std::invoke_result_t<Work, const T&>>
{
    return QtConcurrent::run([asked, work = std::move(work)] { return work(asked.result()); });
}

// What was read of a day in the store's thread; the counting is done elsewhere.
struct Asked
{
    DayFacts facts;
    std::optional<PastDays::Marks> marks; // today only
};

Result<Asked> askOf(Tables& tables, const Office& office, QDate day, Instant at)
{
    auto facts = tables.day.facts().of(office.id, day, at);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    Asked asked{std::move(*facts), {}};
    if (day != localMinute(at, office.zone).date)
        return asked;
    auto marks = PastDays::marksOf(tables, asked.facts);
    if (!marks)
        return tl::unexpected<Error>(marks.error());
    asked.marks = std::move(*marks);
    return asked;
}

void leaveOutPersonal(Booking& booking)
{
    booking.name.clear();
    booking.birthDate = {};
    booking.phone.clear();
    booking.nik.clear();
    booking.account.clear();
    booking.group.clear();
    booking.relation.clear();
    booking.applicationNumber.clear();
    booking.alias.clear();
    booking.note.clear();
}

bool fits(const WalkInEntry& entry, const QString& text)
{
    return text.isEmpty() || entry.name.contains(text, Qt::CaseInsensitive) ||
           entry.queueNumber.toString().contains(text, Qt::CaseInsensitive);
}

} // namespace

Records::Records(QString folder, const Office& office, const Session& session, const Clock& clock,
                 Store& store)
    : m_folder(std::move(folder)),
      m_office(office),
      m_session(session),
      m_clock(clock),
      m_store(store),
      m_past(std::make_shared<Cache>())
{}

QFuture<Result<DayLoad>> Records::load(QDate day)
{
    if (!m_session.may(Right::SeeLoad))
        return notAllowed<DayLoad>();
    const Instant at = m_clock.read().now;
    const auto asking = m_store.ask(
        [office = m_office, day, at](Tables& tables) { return askOf(tables, office, day, at); });
    return beyond(asking,
                  [office = m_office, folder = m_folder, past = m_past->past,
                   at](const Result<Asked>& asked) -> Result<DayLoad> {
                      if (!asked)
                          return tl::unexpected<Error>(asked.error());
                      DayLoad load = dayLoad(asked->facts, office, at);
                      if (asked->marks)
                          load.forecast = forecastOf(
                              load, past->sameWeekday(*asked->marks, folder, office, at), office);
                      return load;
                  });
}

QFuture<Result<PastPeriod>> Records::period(QDate from, QDate to)
{
    if (!m_session.may(Right::SeeLoad))
        return notAllowed<PastPeriod>();
    return QtConcurrent::run(&m_past->pool, [from, to, folder = m_folder, office = m_office,
                                             past = m_past->past, at = m_clock.read().now] {
        return past->between(from, to, folder, office, at);
    });
}

QFuture<Result<std::vector<Hint>>> Records::hints(QDate day)
{
    if (!m_session.may(Right::SeeHints))
        return notAllowed<std::vector<Hint>>();
    const auto asking =
        m_store.ask([id = m_office.id, day, at = m_clock.read().now](Tables& tables) {
            return tables.day.facts().of(id, day, at);
        });
    return beyond(asking, [office = m_office](const Result<DayFacts>& facts) {
        return facts.map([&](const DayFacts& known) { return hintsOf(known, office); });
    });
}

QFuture<Result<std::vector<WalkInEntry>>> Records::walkIns(QDate from, QDate to,
                                                           const QString& text)
{
    if (!m_session.may(Right::RegisterWalkIns) && !m_session.may(Right::SeeLoad))
        return notAllowed<std::vector<WalkInEntry>>();
    return QtConcurrent::run(
        &m_past->pool, [folder = m_folder, from, to, text = text.simplified()] {
            return beside(folder, [&](Tables& tables) {
                auto entries = tables.journal.walkIns(from, to);
                if (entries)
                    std::erase_if(*entries, [&](const auto& entry) { return !fits(entry, text); });
                return entries;
            });
        });
}

QFuture<Result<JournalSlice>> Records::journal(const JournalFilter& filter, int limit,
                                               std::optional<qint64> before)
{
    if (!m_session.may(Right::ReadJournal))
        return notAllowed<JournalSlice>();
    return QtConcurrent::run(&m_past->pool, [folder = m_folder, filter, limit, before] {
        return beside(folder,
                      [&](Tables& tables) { return journalSlice(tables, filter, limit, before); });
    });
}

QFuture<Result<ChainReport>> Records::audit()
{
    if (!m_session.may(Right::ReadJournal))
        return notAllowed<ChainReport>();
    return QtConcurrent::run(&m_past->pool, [folder = m_folder] {
        return auditJournal({folder, Access::ReadOnly, {}});
    });
}

// No personal data stands in them.
QFuture<Result<std::vector<Incident>>> Records::incidents(bool openOnly)
{
    if (!m_session.isActive())
        return notAllowed<std::vector<Incident>>();
    return m_store.ask([openOnly](Tables& tables) { return tables.feed.incidents(openOnly); });
}

QFuture<Result<std::vector<SetAside>>> Records::setAside()
{
    if (!m_session.isActive())
        return notAllowed<std::vector<SetAside>>();
    return m_store.ask([](Tables& tables) { return tables.outbox.setAside(); });
}

QFuture<Result<DayFacts>> Records::facts(QDate day)
{
    if (!m_session.may(Right::Export))
        return notAllowed<DayFacts>();
    const bool personal = m_session.may(Right::ExportPersonal);
    return m_store.ask([id = m_office.id, day, personal,
                        at = m_clock.read().now](Tables& tables) -> Result<DayFacts> {
        auto facts = tables.day.facts().of(id, day, at);
        auto whole = tables.bookings.onDay(id, day);
        if (!facts || !whole)
            return tl::unexpected<Error>(!facts ? facts.error() : whole.error());
        facts->bookings = std::move(*whole);
        if (!personal)
            std::ranges::for_each(facts->bookings, leaveOutPersonal);
        return facts;
    });
}
