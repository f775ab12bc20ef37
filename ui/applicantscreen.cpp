// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applicantscreen.h"

#include "ui/applicantface.h"
#include "ui/camerapreview.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWindow>

#include <algorithm>

namespace {

std::vector<ScreenSeen> screensSeen()
{
    std::vector<ScreenSeen> seen;
    for (const QScreen* screen : QGuiApplication::screens())
        seen.push_back({screen->name(), screen->geometry()});
    return seen;
}

QScreen* screenNamed(const QString& name)
{
    const QList<QScreen*> all = QGuiApplication::screens();
    const auto found = std::ranges::find(all, name, &QScreen::name);
    return found == all.end() ? nullptr : *found;
}

} // namespace

ApplicantScreen::ApplicantScreen(const Theme& theme, QWidget& counter, CameraPreview& source)
    : m_theme(theme), m_counter(counter), m_source(source), m_stays(this)
{
    m_stays.setSingleShot(true);
    connect(&m_stays, &QTimer::timeout, this, [this] {
        m_spent.push_back(m_shown);
        pick();
    });
    // Before Qt moves the windows of a screen that goes to another one.
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &ApplicantScreen::place);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &ApplicantScreen::place,
            Qt::QueuedConnection); // its place is known a moment later
}

ApplicantScreen::~ApplicantScreen() = default;

void ApplicantScreen::choose(const ApplicantScreenChoice& choice)
{
    if (choice != m_choice)
        m_wish = ScreenWish::AsChosen;
    m_choice = choice;
    place();
}

void ApplicantScreen::toggle()
{
    m_wish = isShown() ? ScreenWish::Hidden : ScreenWish::Shown;
    place();
}

bool ApplicantScreen::isShown() const
{
    return m_face && m_face->isVisible();
}

std::vector<ScreenSeen> ApplicantScreen::freeScreens() const
{
    std::vector<ScreenSeen> seen = screensSeen();
    const QRect counter = m_counter.screen()->geometry();
    std::erase_if(seen, [&](const ScreenSeen& each) { return !isFree(each, counter); });
    return seen;
}

void ApplicantScreen::place()
{
    if (!m_counter.isVisible())
        return;
    const ScreenPlace place =
        placeFor(m_choice, m_wish, screensSeen(), m_counter.screen()->geometry());
    const bool hides = place.how == ScreenPlace::How::Hidden;
    if (place == m_place && isShown() != hides)
        return;
    m_place = place;
    if (!hides)
        return open(place);
    if (m_face)
        m_face->hide();
    forget();
}

void ApplicantScreen::open(const ScreenPlace& place)
{
    makeFace();
    QScreen* screen =
        place.how == ScreenPlace::How::FullScreen ? screenNamed(place.screen) : m_counter.screen();
    m_face->hide();
    m_face->setScreen(screen);
    if (place.how == ScreenPlace::How::FullScreen) {
        m_face->setGeometry(screen->geometry());
        m_face->showFullScreen();
    } else {
        // In the corner that the officer needs least.
        const QRect free = screen->availableGeometry().adjusted(0, 0, -24, -64);
        QRect window(QPoint(), m_face->sizeHint().boundedTo(free.size() * 6 / 10));
        window.moveBottomRight(free.bottomRight());
        m_face->setGeometry(window);
        m_face->showNormal();
    }
    Q_EMIT opened();
}

void ApplicantScreen::makeFace()
{
    if (m_face)
        return;
    m_face = std::make_unique<ApplicantFace>(m_theme);
    m_source.shareWith(&m_face->preview());
    connect(m_face.get(), &ApplicantFace::activated, &m_counter, &QWidget::activateWindow);
    connect(m_face.get(), &ApplicantFace::closed, this, [this] {
        m_wish = ScreenWish::Hidden;
        forget();
    });
    // Where the counter goes to the applicants' screen, that one gives way.
    connect(m_counter.windowHandle(), &QWindow::screenChanged, this, &ApplicantScreen::place);
}

void ApplicantScreen::forget()
{
    m_stays.stop();
    m_decided.reset();
    m_candidates.clear();
    m_spent.clear();
    m_shown = {};
}

void ApplicantScreen::note(const Outcome& outcome)
{
    if (!isShown())
        return;
    m_decided = outcome;
    m_cardAfter.reset();
}

// What was decided makes way for the next one who shows a code.
void ApplicantScreen::dropDecided(const DeskState& state)
{
    const quint64 card = state.card ? state.card->id : 0;
    if (!m_decided || !m_cardAfter)
        m_cardAfter = card;
    else if (card != 0 && card != *m_cardAfter)
        m_decided.reset();
}

void ApplicantScreen::showState(const DeskState& state, const View& view)
{
    if (!isShown())
        return;
    if (!state.isSignedIn())
        m_decided.reset();
    dropDecided(state);
    m_candidates = publicMessages(state, m_decided, view.office);
    m_advice = publicAdvice(state.camera);
    m_zone = view.office.zone;
    std::erase_if(m_spent, [this](const PublicCandidate& each) {
        return std::ranges::find(m_candidates, each) == m_candidates.end();
    });
    m_face->preview().showCamera(state.camera, view);
    showTime(state, view);
    pick();
}

void ApplicantScreen::showTime(const DeskState& state, const View& view)
{
    if (isShown())
        m_face->showPlace(view, state.surroundings.demo);
}

void ApplicantScreen::pick()
{
    const auto next = std::ranges::find_if(m_candidates, [this](const PublicCandidate& each) {
        return std::ranges::find(m_spent, each) == m_spent.end();
    });
    if (next == m_candidates.end())
        return;
    if (*next != m_shown) {
        m_shown = *next;
        m_stays.stop();
        if (const auto stays = staysFor(m_shown.message.what))
            m_stays.start(*stays);
    }
    m_face->showMessage(m_shown.message, m_advice, m_zone);
}

void ApplicantScreen::outline(const std::array<QPointF, 4>& corners)
{
    if (isShown())
        m_face->preview().outline(corners);
}
