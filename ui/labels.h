// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QString>

class QVBoxLayout;

// The small parts that every page is made of. Their looks stand in resources/style/loket.qss,
// chosen by the property "look".
namespace labels {

// Plain text that wraps; never rich text, because names and codes come from strangers.
[[nodiscard]] QLabel* text(const char* look, QWidget* parent = nullptr);
void setText(QLabel& label, const QString& text); // breaks even a word of forty letters
void setLook(QWidget& widget, const char* look);
[[nodiscard]] QFrame* hairline(QWidget* parent = nullptr);
[[nodiscard]] QFrame* card(QWidget* parent = nullptr);

} // namespace labels

// One line that is cut with "…" where room is short; the whole stands in its tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const char* look, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

// Times and counts with tabular figures.
class FigureLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FigureLabel(const char* look, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};
