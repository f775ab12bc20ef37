// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QTimer>
#include <QWidget>

// A calm line that comes and goes by itself, at the bottom over the page; it takes neither focus
// nor clicks.
class NoticeLine : public QWidget
{
    Q_OBJECT

public:
    NoticeLine(const Theme& theme, QWidget* over);

    void say(Manner manner, const QString& words);
    [[nodiscard]] QString words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    const Theme& m_theme;
    QString m_words;
    Manner m_manner = Manner::Unknown;
    QTimer m_goes;
};
