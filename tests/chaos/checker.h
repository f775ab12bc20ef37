// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/office.h"

#include <QMap>
#include <QString>
#include <QStringList>

// Compares what desks said, their journals, the centre and every desk's copy of it, by its own
// reading of the files and tables: none of the program's classes has a say in it.
class ChaosChecker
{
public:
    ChaosChecker(TestCentre& centre, const ChaosOffice& office);
    void check();

    struct Line
    {
        qint64 looked = 0, wrong = 0;
    };
    // What was asked → how many were looked at and how many were not so.
    [[nodiscard]] const QMap<QString, Line>& lines() const { return m_lines; }
    [[nodiscard]] const QStringList& examples() const { return m_examples; } // of what was wrong
    [[nodiscard]] qint64 events() const { return qint64(m_central.size()); }

private:
    using Row = QStringList;
    struct Central // an event at the centre
    {
        QString desk, number, kind, outcome, subject, hash, undoes;
        qint64 seq = 0;
    };
    [[nodiscard]] std::vector<Row> centre(const QString& sql) const;
    [[nodiscard]] std::vector<Row> local(const QString& file, const QString& sql) const;
    void expect(const QString& what, bool isSo, const QString& example);
    void readCentre();
    void checkJournal(const ChaosDeskProcess& desk);
    void checkFeed();
    void checkAdmissions();
    void checkIncidents();
    void checkCopy(const ChaosDeskProcess& desk);
    void compare(const QString& what, const std::vector<Row>& here, const std::vector<Row>& there,
                 const QString& whose);

    TestCentre& m_centre;
    const ChaosOffice& m_office;
    const QString m_id;
    QHash<QString, Central> m_central;
    QSet<QString> m_atDesks;            // ids of all events in the desks' journals
    QHash<QString, QStringList> m_live; // subject → its arrivals that nobody took back
    QMap<QString, Line> m_lines;
    QStringList m_examples;
};
