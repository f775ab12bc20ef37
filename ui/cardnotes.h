// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QWidget>

class QFrame;
class QLabel;
class QVBoxLayout;
class KeyButton;

// Under the person: what does not agree, what is not known, and which bookings an unknown code may
// have meant.
class CardNotes : public QWidget
{
    Q_OBJECT

public:
    explicit CardNotes(const Theme& theme, QWidget* parent = nullptr);

    void showCard(const Card& card, const DeskState& state, const View& view);

Q_SIGNALS:
    void lookAlikeChosen(const BookingKey& booking);
    void saidInTime(bool inTime); // by another clock

private:
    [[nodiscard]] QStringList notesOf(const Card& card, const View& view) const;
    void makeDoubt();
    void showDoubt(const Card& card, const View& view);
    void showDisagreements(const Card& card, const View& view);
    void showLookAlikes(const Card& card, const View& view);
    void showRequest(const Card& card, const DeskState& state, const View& view);

    const Theme& m_theme;
    QFrame* m_disagreement;
    QLabel* m_disagreementWords;
    QFrame* m_request; // what was asked for, and by whom
    QLabel* m_requestWords;
    QFrame* m_doubt = nullptr; // about the time
    QLabel* m_doubtWords;
    KeyButton* m_inTime = nullptr;
    KeyButton* m_late = nullptr;
    QFrame* m_notes;
    QLabel* m_notesWords;
    QFrame* m_lookAlikes;
    QLabel* m_lookAlikesHeading;
    std::vector<KeyButton*> m_suggestions;
    std::vector<BookingKey> m_keys;
};
