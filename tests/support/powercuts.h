// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <vector>

// What a folder can look like after the power went at any moment of a program's work, from the
// list that powershim made of it. What was synced is there. Of what was not, any sectors may be,
// in any order; of names that were given, changed or taken away without syncing their folder, the
// first few may be.
class PowerCuts
{
public:
    // Empty when the list is not whole or begins in a folder that was not empty.
    PowerCuts(const QString& trace, QString folder);
    [[nodiscard]] bool isEmpty() const { return m_records.empty(); }

    // Files of the folder as it stands that are not what the list makes of them: empty, if the list
    // tells all.
    [[nodiscard]] QStringList missed() const;

    struct Image
    {
        QString folder;  // gone after the call
        QByteArray said; // on the program's standard output by then
    };
    // Cuts the power at `count` moments; half of them between two syncs that lie close together.
    // The same seed gives the same images.
    void each(int count, quint32 seed, const std::function<void(const Image&)>& look) const;

private:
    struct Record
    {
        char kind = 0;
        quint64 inode = 0, place = 0;
        QByteArray bytes;
    };
    struct File
    {
        QByteArray durable;
        std::vector<const Record*> pending; // since the last sync
    };
    using Names = std::map<QString, std::shared_ptr<File>>;
    struct Renaming // of one name, or of both
    {
        QString gone, there;
        std::shared_ptr<File> file; // of `there`
    };
    struct Disk
    {
        std::map<quint64, std::shared_ptr<File>> inodes;
        std::map<quint64, QString> folders;
        Names names;                     // that last
        Names latest;                    // as the program sees them
        std::vector<Renaming> renamings; // that may not last
        QByteArray said;
    };
    [[nodiscard]] std::vector<size_t> moments(int count, QRandomGenerator& random) const;
    static void keep(Names& names, const Renaming& renaming);
    static void rename(Disk& disk, Renaming renaming);
    static void syncFolder(Disk& disk, const QString& folder);
    static void step(Disk& disk, const Record& record);
    enum class Order { AsAsked, Any };
    [[nodiscard]] static QByteArray contentAfter(const File& file, double kept, Order sequence,
                                                 QRandomGenerator& random);
    void develop(const Disk& disk, const QString& target, QRandomGenerator& random) const;

    QString m_folder;
    std::vector<Record> m_records;
};
