// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/view.h"

#include <QDate>
#include <QWidget>

#include <array>

class FlowLayout;
class KeyButton;
class QDateEdit;
class QLabel;
class TabButton;

// Which days the load page is about, and what can be done with them.
class LoadBar : public QWidget
{
    Q_OBJECT

public:
    enum class Span { Day, Week, Month };

    explicit LoadBar(const Theme& theme, QWidget* parent = nullptr);

    void retranslate();
    void show(QDate day, Span span, const View& view);
    void setUpdated(const QString& words);
    void allow(bool exports, bool closing);
    void takeFocus();
    [[nodiscard]] QDate from() const; // of the span that is shown
    [[nodiscard]] QDate to() const;
    [[nodiscard]] Span span() const { return m_span; }

Q_SIGNALS:
    void wanted(QDate day, LoadBar::Span span);
    void exportWanted();
    void closeWanted();

private:
    void makeRow();
    void connectParts();
    void step(int spans);

    QLabel* m_title;
    QLabel* m_updated;
    KeyButton* m_earlier;
    KeyButton* m_later;
    KeyButton* m_today;
    QDateEdit* m_choice;
    std::array<TabButton*, 3> m_spans{};
    KeyButton* m_export;
    KeyButton* m_close;
    QDate m_day, m_todayDate;
    Span m_span = Span::Day;
};
