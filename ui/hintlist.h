// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hint.h"
#include "ui/view.h"

#include <QFrame>

#include <map>
#include <vector>

class FitList;
class QLabel;

// Signs of misuse: something for a supervisor to look at, never a finding about anybody.
class HintList : public QFrame
{
    Q_OBJECT

public:
    explicit HintList(const Theme& theme, QWidget* parent = nullptr);

    void show(std::vector<Hint> hints, const std::map<OfficerId, QString>& names, const View& view);

Q_SIGNALS:
    void bookingWanted(const BookingKey& booking); // that the sign is about
    void journalWanted();

private:
    void choose(int row);

    QLabel* m_heading;
    QLabel* m_note;
    FitList* m_list;
    std::vector<Hint> m_hints;
};
