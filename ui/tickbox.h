// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QCheckBox>

// A tick, large enough to hit: alone in a table, or with its words beside it.
class TickBox : public QCheckBox
{
    Q_OBJECT

public:
    explicit TickBox(const Theme& theme, QWidget* parent = nullptr);

    void setKey(const QString& key); // shown behind the words
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& at) const override { return rect().contains(at); }

private:
    [[nodiscard]] int side() const { return m_theme.px(22); }

    const Theme& m_theme;
    QString m_key;
};
