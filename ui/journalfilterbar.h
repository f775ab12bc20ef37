// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journalview.h"
#include "ui/view.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <set>

class QComboBox;
class QLabel;
class QLineEdit;

// What the journal is searched by: kind, officer, desk, from and to, booking. Asks a moment after
// the last change; what cannot be read is said and filters nothing.
class JournalFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit JournalFilterBar(QWidget* parent = nullptr);

    void retranslate(words::Language language);
    void offerOfficers(const std::set<OfficerId>& officers); // besides those offered before
    [[nodiscard]] JournalFilter filter(Zone zone) const;
    [[nodiscard]] bool isUsed() const;
    void clear();
    void takeFocus();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget* field(QLabel*& label, QWidget* editor);
    void connectFields();
    void check();

    QComboBox* m_kind;
    QComboBox* m_officer;
    QComboBox* m_desk;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QLineEdit* m_booking;
    std::array<QLabel*, 6> m_labels{};
    QLabel* m_complaint;
    QTimer m_pause;
};
