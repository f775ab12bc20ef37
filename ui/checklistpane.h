// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QWidget>

#include <array>
#include <vector>

class QLabel;
class ScrollColumn;
class DocumentRow;

// The documents of this service with three ticks each: arrows move, Space ticks, B says what
// differs, Ctrl+Space ticks all that is required.
class ChecklistPane : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistPane(const Theme& theme, QWidget* parent = nullptr);

    void showCard(const Card& card, const View& view);
    void showNothing();
    void retranslate();
    void goTo(Checklist::Place place); // Enter with open ticks leads here
    void takeFocus();
    [[nodiscard]] bool hasRows() const;

Q_SIGNALS:
    void ticked(int line, Aspect aspect, bool on);
    void differs(int line, const QString& what);
    void requiredTicked();

private:
    void makeHeading();
    [[nodiscard]] static QString keysWords();
    [[nodiscard]] int columnWidth() const;
    void reveal(); // although the code stands for nobody
    void rebuild(const Checklist& checklist);
    void move(int line, int column, int dLine, int dColumn);

    const Theme& m_theme;
    QLabel* m_heading;
    std::array<QLabel*, 3> m_aspects{};
    QWidget* m_table;
    ScrollColumn* m_scroll;
    QLabel* m_hint;
    std::vector<DocumentRow*> m_rows;
    std::vector<DocumentId> m_documents;
    bool m_calm = false; // nothing to check
    quint64 m_card = 0, m_asked = 0;
};
