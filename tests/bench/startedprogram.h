// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/measure.h"

#include <QProcess>
#include <QStringList>

// A program that was started offscreen and watched until it said the word (firstpaint.cpp).
class StartedProgram
{
public:
    // Ends this program when the other one does not get that far within ten seconds.
    StartedProgram(const QString& program, const QStringList& arguments, const QByteArray& word);
    ~StartedProgram(); // ends it
    Q_DISABLE_COPY_MOVE(StartedProgram)

    [[nodiscard]] Seconds took() const { return m_took; } // from its start to the word
    // From /proc: resident, and of that what no other process shares.
    struct Memory
    {
        double resident = 0, own = 0; // bytes
    };
    [[nodiscard]] Memory memory() const;

private:
    QProcess m_process;
    Seconds m_took = 0;
};

// The counter in a data folder that was set up, and the empty window beside it.
class Programs
{
public:
    explicit Programs(const QString& folder); // its files are made by a first start
    [[nodiscard]] StartedProgram startLoket() const;
    [[nodiscard]] StartedProgram startEmpty() const;

private:
    QString m_beside; // where the programs are
    QStringList m_arguments;
};
