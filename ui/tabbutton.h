// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

// A page's name in the top bar, with its key, underlined while it is the one that is shown.
class TabButton : public QAbstractButton
{
    Q_OBJECT

public:
    TabButton(const Theme& theme, const QString& key, QWidget* parent = nullptr);

    void setWords(const QString& words);
    void setKey(const QString& key); // before the words
    void showKey(bool shown);        // where room is short the tool tip alone says it
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_key;
    bool m_keyShown = true;
};
