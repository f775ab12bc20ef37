// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/powercuts.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstring>

namespace {

constexpr qsizetype sector = 512;

void cutTo(QByteArray& content, qsizetype length)
{
    if (length < content.size())
        content.truncate(length);
    else
        content.append(length - content.size(), '\0');
}

void put(QByteArray& content, qsizetype place, const char* bytes, qsizetype length)
{
    if (content.size() < place + length)
        cutTo(content, place + length);
    memcpy(content.data() + place, bytes, size_t(length));
}

// Images are many, and no disk need wait for them.
QString inMemory()
{
    const QFileInfo shared(QStringLiteral("/dev/shm"));
    return (shared.isWritable() ? shared.filePath() : QDir::tempPath()) +
           QStringLiteral("/powercut-XXXXXX");
}

template <typename T>
T take(const QByteArray& all, qsizetype& place)
{
    T value{};
    memcpy(&value, all.constData() + place, sizeof value);
    place += qsizetype(sizeof value);
    return value;
}

} // namespace

PowerCuts::PowerCuts(const QString& trace, QString folder) : m_folder(std::move(folder))
{
    QFile file(trace);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray all = file.readAll();
    std::vector<Record> records;
    for (qsizetype place = 0; place < all.size();) {
        if (all.size() - place < 21)
            return;
        Record record;
        record.kind = take<char>(all, place);
        record.inode = take<quint64>(all, place);
        record.place = take<quint64>(all, place);
        const auto length = take<quint32>(all, place);
        record.bytes = all.mid(place, length);
        place += length;
        if (record.bytes.size() != length)
            return;
        records.push_back(std::move(record));
    }
    m_records = std::move(records);
}

void PowerCuts::keep(Names& names, const Renaming& renaming)
{
    if (!renaming.gone.isEmpty())
        names.erase(renaming.gone);
    if (renaming.file)
        names[renaming.there] = renaming.file;
}

void PowerCuts::rename(Disk& disk, Renaming renaming)
{
    keep(disk.latest, renaming);
    disk.renamings.push_back(std::move(renaming));
}

void PowerCuts::syncFolder(Disk& disk, const QString& folder)
{
    std::vector<Renaming> left;
    for (Renaming& renaming : disk.renamings) {
        const QString& name = renaming.file ? renaming.there : renaming.gone;
        if (QFileInfo(name).path() == folder)
            keep(disk.names, renaming);
        else
            left.push_back(std::move(renaming));
    }
    disk.renamings = std::move(left);
}

void PowerCuts::step(Disk& disk, const Record& record)
{
    const auto name = [&] { return QFile::decodeName(record.bytes); };
    switch (record.kind) {
    case 'C':
        disk.inodes[record.inode] = std::make_shared<File>();
        rename(disk, {{}, name(), disk.inodes[record.inode]});
        break;
    case 'F':
        disk.folders[record.inode] = QDir::cleanPath(name());
        break;
    case 'W':
    case 'T':
        disk.inodes.at(record.inode)->pending.push_back(&record);
        break;
    case 'S': {
        File& file = *disk.inodes.at(record.inode);
        for (const Record* done : file.pending) {
            if (done->kind == 'T')
                cutTo(file.durable, qsizetype(done->place));
            else
                put(file.durable, qsizetype(done->place), done->bytes, done->bytes.size());
        }
        file.pending.clear();
        break;
    }
    case 'D':
        syncFolder(disk, disk.folders.at(record.inode));
        break;
    case 'U':
        rename(disk, {name(), {}, nullptr});
        break;
    case 'R': {
        const qsizetype middle = record.bytes.indexOf('\0');
        const QString from = QFile::decodeName(record.bytes.left(middle));
        rename(disk, {from, QFile::decodeName(record.bytes.mid(middle + 1)), disk.latest[from]});
        break;
    }
    default:
        disk.said += record.bytes;
    }
}

// Whatever stands between two syncs is in danger, and most of all where a checkpoint is made,
// whose writes are few among the many of ordinary work.
std::vector<size_t> PowerCuts::moments(int count, QRandomGenerator& random) const
{
    std::vector<size_t> rare; // writes to a file that is seldom written
    std::map<quint64, int> writes;
    for (const Record& record : m_records)
        writes[record.inode] += record.kind == 'W';
    const int most = std::max_element(writes.begin(), writes.end(), [](auto& a, auto& b) {
                         return a.second < b.second;
                     })->second;
    for (size_t i = 0; i < m_records.size(); ++i) {
        if (m_records[i].kind != 'A' && writes[m_records[i].inode] < most)
            rare.push_back(i);
    }
    std::vector<size_t> chosen;
    for (int i = 0; i < count; ++i) {
        const bool among = i % 2 == 0 && !rare.empty();
        const auto place = size_t(random.bounded(qint64(among ? rare.size() : m_records.size())));
        chosen.push_back(among ? rare[place] : place);
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

QByteArray PowerCuts::contentAfter(const File& file, double kept, Order sequence,
                                   QRandomGenerator& random)
{
    QByteArray content = file.durable;
    std::vector<const Record*> order = file.pending;
    if (sequence == Order::Any)
        std::shuffle(order.begin(), order.end(), random);
    for (const Record* done : order) {
        if (done->kind == 'T') {
            if (random.generateDouble() < kept)
                cutTo(content, qsizetype(done->place));
            continue;
        }
        const auto place = qsizetype(done->place);
        for (qsizetype from = 0; from < done->bytes.size();) {
            const qsizetype until =
                std::min(done->bytes.size(), (place + from) / sector * sector + sector - place);
            if (random.generateDouble() < kept)
                put(content, place + from, done->bytes.constData() + from, until - from);
            from = until;
        }
    }
    return content;
}

void PowerCuts::develop(const Disk& disk, const QString& target, QRandomGenerator& random) const
{
    Names names = disk.names;
    const auto lasting = size_t(random.bounded(qint64(disk.renamings.size()) + 1));
    for (size_t i = 0; i < lasting; ++i)
        keep(names, disk.renamings[i]);
    constexpr std::array shares{0.0, 0.1, 0.5, 0.9, 1.0};
    const double kept = shares[size_t(random.bounded(int(shares.size())))];
    const Order order = random.bounded(2) != 0 ? Order::Any : Order::AsAsked;
    for (const auto& [name, content] : names) {
        const QString path = target + name.mid(m_folder.size());
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(contentAfter(*content, kept, order, random)) < 0)
            qFatal("the image is not written: %s", qUtf8Printable(path));
    }
}

QStringList PowerCuts::missed() const
{
    Disk disk;
    for (const Record& record : m_records)
        step(disk, record);
    QRandomGenerator random;
    QStringList missed;
    for (QDirIterator walk(m_folder, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();) {
        QFile file(walk.next());
        const auto named = disk.latest.find(file.fileName());
        if (file.fileName().endsWith(QLatin1String("-shm")))
            continue;
        if (named == disk.latest.end() || !file.open(QIODevice::ReadOnly) ||
            file.readAll() != contentAfter(*named->second, 1, Order::AsAsked, random))
            missed << file.fileName();
    }
    return missed;
}

void PowerCuts::each(int count, quint32 seed, const std::function<void(const Image&)>& look) const
{
    QRandomGenerator random(seed);
    Disk disk;
    size_t done = 0;
    for (const size_t moment : moments(count, random)) {
        for (; done <= moment; ++done)
            step(disk, m_records[done]);
        const QTemporaryDir directory(inMemory());
        const QString folder = directory.filePath(QStringLiteral("data"));
        QDir().mkpath(folder);
        develop(disk, folder, random);
        look({folder, disk.said});
    }
}
