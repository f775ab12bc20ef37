// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class PinField;

// A new PIN, typed twice. One that is easily guessed is remarked upon once and then taken.
class NewPin : public QWidget
{
    Q_OBJECT

public:
    explicit NewPin(QWidget* parent = nullptr);

    void retranslate();
    [[nodiscard]] QString pin() const;
    // What is missing, with the focus put there; empty: it may be taken.
    [[nodiscard]] QString complaint();
    void clear();
    void takeFocus();

private:
    QLabel* m_firstLabel;
    PinField* m_first;
    QLabel* m_againLabel;
    PinField* m_again;
    QString m_remarked; // the easily guessed one that was spoken of
};
