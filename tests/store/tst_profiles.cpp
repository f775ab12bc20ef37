// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tempstore.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

// Every version of the office's profile stays, for the events that it judged.
class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryVersion();
    void tellsOfTheChange();
    void keepsNothingThatCannotBeWritten();
    void keepsTwoFilesOfOneNumberApart();
};

namespace {

const QByteArray first = R"({"id":"jakarta-pusat","version":1})";
const QByteArray second = R"({"id":"jakarta-pusat","version":2})";
const QByteArray third = R"({"id":"jakarta-pusat","version":3})";

OfficeId office()
{
    return sample::actor().office;
}

ProfileTable::Change change(const QByteArray& before, int from, const QByteArray& after, int to)
{
    return {.office = office(),
            .before = before,
            .versionBefore = from,
            .after = after,
            .versionAfter = to,
            .parts = {QStringLiteral("walk_ins")},
            .actor = sample::actor(),
            .day = sample::day(),
            .time = sample::reading(sample::at(430 + to))};
}

Result<void> written()
{
    return {};
}

QByteArray hash(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

} // namespace

void TestProfiles::keepsEveryVersion()
{
    TempStore temp;
    QVERIFY(temp.tables().profiles.change(change(first, 1, second, 2), written));
    QVERIFY(temp.tables().profiles.change(change(second, 2, third, 3), written));
    QVERIFY(temp.open());
    ProfileTable& profiles = temp.tables().profiles;
    const auto versions = profiles.versions(office());
    QCOMPARE(versions->size(), size_t(3));
    QCOMPARE(versions->front().version, 3);
    QCOMPARE(versions->front().sha256, hash(third));
    QCOMPARE(versions->front().at, sample::at(433));
    QCOMPARE(versions->back().version, 1); // the one that was in force before the first change
    QCOMPARE(**profiles.byVersion(office(), 1), first);
    QCOMPARE(**profiles.byVersion(office(), 2), second);
    QCOMPARE(**profiles.byHash(hash(third)), third);
    QVERIFY(!*profiles.byVersion(office(), 4));
    QVERIFY(!*profiles.byVersion(*OfficeId::parse(u"bogor"), 1));
    QVERIFY(!*profiles.byHash(hash("?")));
}

void TestProfiles::tellsOfTheChange()
{
    TempStore temp;
    QVERIFY(temp.tables().profiles.change(change(first, 1, second, 2), written));
    const auto events = temp.journal().recent(10);
    QCOMPARE(events->size(), size_t(1));
    const Event& event = events->front().event;
    QCOMPARE(event.kind, EventKind::ProfileChange);
    QCOMPARE(event.officer, sample::actor().officer);
    const auto said = [&](const char* key) { return event.payload.value(QLatin1String(key)); };
    QCOMPARE(said("version").toInt(), 2);
    QCOMPARE(said("previous_version").toInt(), 1);
    QCOMPARE(said("sha256").toString().toLatin1(), hash(second).toHex());
    QCOMPARE(said("previous").toString().toLatin1(), hash(first).toHex());
    QCOMPARE(said("parts").toArray().size(), 1);
    QCOMPARE(temp.journal().verify()->broken, ChainReport::Break::None);
}

void TestProfiles::keepsNothingThatCannotBeWritten()
{
    TempStore temp;
    const auto refused = [] { return Result<void>(failure(Fault::FolderNotWritable)); };
    const auto changed = temp.tables().profiles.change(change(first, 1, second, 2), refused);
    QCOMPARE(changed.error().fault, Fault::FolderNotWritable);
    QCOMPARE(temp.journal().recent(10)->size(), size_t(0));
    QCOMPARE(temp.tables().profiles.versions(office())->size(), size_t(0));
    // And the journal goes on where it was.
    QVERIFY(temp.tables().profiles.change(change(first, 1, second, 2), written));
    QCOMPARE(temp.journal().verify()->broken, ChainReport::Break::None);
}

void TestProfiles::keepsTwoFilesOfOneNumberApart()
{
    TempStore temp;
    ProfileTable& profiles = temp.tables().profiles;
    const QByteArray other = R"({"id":"jakarta-pusat","version":2,"lock_after":5})";
    QVERIFY(profiles.change(change(first, 1, second, 2), written));
    ProfileTable::Change again = change(first, 1, other, 2);
    again.time = sample::reading(sample::at(500));
    QVERIFY(profiles.change(again, written));
    QCOMPARE(profiles.versions(office())->size(), size_t(3));
    QCOMPARE(**profiles.byVersion(office(), 2), other); // the newest
    QCOMPARE(**profiles.byHash(hash(second)), second);
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
