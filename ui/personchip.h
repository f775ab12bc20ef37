// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

// One family member: pressing shows this person, Space or a press on the box ticks.
class PersonChip : public QAbstractButton
{
    Q_OBJECT

public:
    struct Shown
    {
        QString name, relation, state;
        Manner sign = Manner::Unknown;
        bool current = false, ticked = false, canTick = false;
        bool operator==(const Shown&) const = default;
    };

    PersonChip(const Theme& theme, int number, QWidget* parent = nullptr);

    void show(const Shown& shown);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen();
    void ticked(bool on);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRect box() const;
    [[nodiscard]] QString stateWords() const; // relation and state
    [[nodiscard]] QString words() const;

    const Theme& m_theme;
    QString m_key;
    Shown m_shown;
};
