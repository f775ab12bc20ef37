// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QFrame>

class QLabel;
class FamilyChips;
class FieldGrid;
class KeyButton;
class TickBox;

// Who it is: name and facts to compare with the e-KTP, how the proof was found, the family.
class ApplicantCard : public QFrame
{
    Q_OBJECT

public:
    explicit ApplicantCard(const Theme& theme, QWidget* parent = nullptr);

    void showCard(const Card& card, const DeskState& state, const View& view);
    void retranslate();
    [[nodiscard]] FamilyChips& family() { return *m_family; }

Q_SIGNALS:
    void serviceChangeWanted();
    void identityCompared(bool on);
    void outsideAreaTicked(bool on);
    void priorityTicked(bool on);

private:
    using Fields = std::vector<std::pair<QString, QString>>;
    [[nodiscard]] Fields bookingFields(const Card& card, const View& view) const;
    [[nodiscard]] Fields proofFields(const Card& card, const View& view) const;
    [[nodiscard]] QString smallWords(const Card& card, const View& view) const;
    [[nodiscard]] static QString foundWords(const Card& card, const View& view);
    [[nodiscard]] QString serviceWords(const Person& person, const View& view) const;

    const Theme& m_theme;
    QLabel* m_name;
    FieldGrid* m_fields;
    QLabel* m_small; // what is seldom compared
    KeyButton* m_service;
    QWidget* m_ticks;
    TickBox* m_identity;
    TickBox* m_outside;
    TickBox* m_priority;
    QLabel* m_isPriority;
    FamilyChips* m_family;
};
