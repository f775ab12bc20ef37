// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publicmessages.h"
#include "ui/screenplace.h"
#include "ui/view.h"

#include <QObject>
#include <QPointF>
#include <QTimer>

#include <array>
#include <memory>

class ApplicantFace;
class CameraPreview;

// The second window, for the person in front of the counter: when and where it stands, and how long
// it says what. Follows screens that are plugged in and out; leaves the keyboard to the officer's
// window; costs nothing while it is not shown.
class ApplicantScreen : public QObject
{
    Q_OBJECT

public:
    // `counter` is the officer's window, `source` what shows the camera there.
    ApplicantScreen(const Theme& theme, QWidget& counter, CameraPreview& source);
    ~ApplicantScreen() override;

    void choose(const ApplicantScreenChoice& choice);
    void toggle(); // until the next start
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] ApplicantFace* face() const { return m_face.get(); } // null: never shown

    [[nodiscard]] std::vector<ScreenSeen> freeScreens() const; // to choose from

    void showState(const DeskState& state, const View& view);
    void showTime(const DeskState& state, const View& view);
    void note(const Outcome& outcome); // just recorded; its state follows
    void outline(const std::array<QPointF, 4>& corners);

Q_SIGNALS:
    void opened(); // and wants to know the state

private:
    void place();
    void open(const ScreenPlace& place);
    void makeFace();
    void forget();
    void dropDecided(const DeskState& state);
    void pick();

    const Theme& m_theme;
    QWidget& m_counter;
    CameraPreview& m_source;
    std::unique_ptr<ApplicantFace> m_face;
    ApplicantScreenChoice m_choice;
    ScreenWish m_wish = ScreenWish::AsChosen;
    ScreenPlace m_place;

    std::optional<Outcome> m_decided;
    std::optional<quint64>
        m_cardAfter; // that was open when it was recorded, or right after; 0: none
    std::vector<PublicCandidate> m_candidates;
    std::vector<PublicCandidate> m_spent; // shown for as long as they stay
    PublicCandidate m_shown;
    Advice m_advice = Advice::None;
    Zone m_zone = Zone::Wib;
    QTimer m_stays;
};
