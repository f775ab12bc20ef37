// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

// Words as large as their box allows, to be read from some metres away: at most `most` pixels high,
// wrapped into lines of even length. Never cut.
class BigText : public QWidget
{
    Q_OBJECT

public:
    explicit BigText(const Theme& theme, QWidget* parent = nullptr);

    void say(const QString& text); // plain text
    void setLook(QFont::Weight weight, Tint color, Qt::Alignment alignment);
    void setMost(int pixels);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] int fontSize() const;  // pixels, as it fits
    [[nodiscard]] int linesHigh() const; // of what is written, pixels
    [[nodiscard]] bool isWhole() const;  // even the smallest size fits

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QFont fontOf(int pixels) const;
    [[nodiscard]] QSize needed(int pixels, int width) const;
    [[nodiscard]] bool fits(int pixels) const;
    void fit();

    const Theme& m_theme;
    QString m_text;
    QFont::Weight m_weight = QFont::Normal;
    Tint m_color = Tint::Text;
    Qt::Alignment m_alignment = Qt::AlignCenter;
    int m_most = 20;
    int m_size = 0;  // as it fits
    int m_width = 0; // of its lines
};
