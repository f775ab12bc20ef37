// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QSet>
#include <QWidget>

class QFrame;
class QLabel;
class KeyButton;

// What holds for the whole window, permanently, under the top bar: practice, a wrong zone, a
// doubtful clock, a storage that cannot record, an incident that this desk has a part in.
class Bands : public QWidget
{
    Q_OBJECT

public:
    explicit Bands(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view);
    void offerSamples(); // beside the word that it is practice
    // The page was opened: the band goes, the count in the top bar stays.
    void markSeen(const DeskState& state);

Q_SIGNALS:
    void samplesWanted();
    void incidentsWanted();
    void dateWanted();

private:
    struct Band
    {
        QFrame* frame;
        QLabel* words;
    };
    [[nodiscard]] Band makeBand(const char* look);
    static void show(const Band& band, const QString& words);
    [[nodiscard]] QString incidentWords(const DeskState& state, const View& view) const;

    Band m_practice, m_fault, m_space, m_clock, m_incident;
    KeyButton* m_samples;
    KeyButton* m_date;
    KeyButton* m_look;
    QSet<QString> m_seen; // incidents
};
