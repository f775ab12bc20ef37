// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "ui/exportdialog.h"

#include <QFuture>
#include <QObject>

#include <functional>

// Fetches what an export is about, has the journal note it, and writes the file: in this order, so
// that no file exists that the journal does not know of.
class Exporter : public QObject
{
    Q_OBJECT

public:
    // The desk outlives it.
    Exporter(Desk& desk, std::function<View()> view, QObject* parent = nullptr);

    void write(const ExportChoice& choice);

Q_SIGNALS:
    void done(const QString& path);
    void failed(const Error& error);

private:
    void writeDay(const ExportChoice& choice);
    void writePeriod(const ExportChoice& choice);
    void writeWalkIns(const ExportChoice& choice);
    void writePeople(const ExportChoice& choice);
    void writeSetAside(const ExportChoice& choice);
    void finish(const ExportChoice& choice, const report::Report& report);
    void note(const ExportChoice& choice, qint64 rows, std::function<QByteArray()> content);

    Desk& m_desk;
    std::function<View()> m_view;
};
