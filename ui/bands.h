// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QWidget>

class QFrame;
class QLabel;
class KeyButton;

// What holds for the whole window, permanently, under the top bar: practice, a wrong zone, a
// doubtful clock, a storage that cannot record.
class Bands : public QWidget
{
    Q_OBJECT

public:
    explicit Bands(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view);
    void offerSamples(); // beside the word that it is practice

Q_SIGNALS:
    void samplesWanted();

private:
    struct Band
    {
        QFrame* frame;
        QLabel* words;
    };
    [[nodiscard]] Band makeBand(const char* look);
    static void show(const Band& band, const QString& words);

    Band m_practice, m_clock, m_fault;
    KeyButton* m_samples;
};
