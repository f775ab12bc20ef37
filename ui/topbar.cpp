// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topbar.h"

#include "ui/labels.h"
#include "ui/signs.h"
#include "ui/syncbadge.h"
#include "ui/tabbutton.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace {

constexpr int logoSide = 24;

class Logo : public QWidget
{
public:
    Logo(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
    {
        setFixedSize(logoSide, logoSide);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        signs::logo(painter, rect(), m_theme);
    }

private:
    const Theme& m_theme;
};

} // namespace

TopBar::TopBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_left(new QWidget(this)),
      m_right(new QWidget(this)),
      m_place(new ElidedLabel("chip")),
      m_sync(new SyncBadge(theme)),
      m_officer(new QPushButton),
      m_clock(new FigureLabel("clock"))
{
    setProperty("look", QStringLiteral("bar"));
    m_rows->setContentsMargins(20, 0, 20, 1);
    m_rows->setSpacing(0);
    m_rows->addWidget(m_left, 0, Qt::AlignLeft);
    m_rows->addWidget(m_right, 0, Qt::AlignRight);
    makeTabs();
    auto* right = new QHBoxLayout(m_right);
    right->setContentsMargins(0, 8, 0, 8);
    right->setSpacing(12);
    makeOfficer();
    right->addWidget(m_place);
    right->addWidget(m_sync);
    right->addWidget(m_officer);
    right->addWidget(m_clock);
    m_place->setAlignment(Qt::AlignCenter);
    m_place->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_sync, &QAbstractButton::clicked, this,
            [this] { Q_EMIT pageWanted(Page::Connection); });
    retranslate();
}

void TopBar::makeTabs()
{
    auto* left = new QHBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    auto* brand = new QLabel(QStringLiteral("Loket"), m_left);
    brand->setProperty("look", QStringLiteral("brand"));
    left->addWidget(new Logo(m_theme, m_left));
    left->addSpacing(8);
    left->addWidget(brand);
    left->addSpacing(12);
    for (size_t i = 0; i < m_tabs.size(); ++i) {
        m_tabs.at(i) = new TabButton(m_theme, QStringLiteral("Ctrl %1").arg(i + 1), m_left);
        connect(m_tabs.at(i), &QAbstractButton::clicked, this,
                [this, i] { Q_EMIT pageWanted(static_cast<Page>(i)); });
    }
    for (TabButton* tab : m_tabs)
        left->addWidget(tab);
    makeMore();
    m_incidents = new TabButton(m_theme, QStringLiteral("Ctrl 8"), m_left);
    m_incidents->hide();
    connect(m_incidents, &QAbstractButton::clicked, this,
            [this] { Q_EMIT pageWanted(Page::Incidents); });
    left->addWidget(m_incidents);
    left->addWidget(m_more);
    left->addStretch(1);
}

void TopBar::makeMore()
{
    m_more = new TabButton(m_theme, QStringLiteral("Alt M"), m_left);
    m_menu = new QMenu(this);
    for (size_t i = 0; i < m_moreActions.size(); ++i)
        m_moreActions.at(i) = m_menu->addAction(QString());
    constexpr std::array pages{Page::Journal, Page::Office, Page::Incidents, Page::Connection};
    for (size_t i = 0; i < pages.size(); ++i) {
        const Page page = pages.at(i);
        const auto digit = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(page));
        m_moreActions.at(i)->setShortcut(Qt::CTRL | digit);
        connect(m_moreActions.at(i), &QAction::triggered, this,
                [this, page] { Q_EMIT pageWanted(page); });
    }
    for (QAction* action : m_moreActions)
        action->setShortcutContext(Qt::WidgetShortcut); // shown here; the window has the keys
    connect(m_more, &QAbstractButton::clicked, this, &TopBar::openMore);
    connect(m_moreActions.back(), &QAction::triggered, this, &TopBar::officersWanted);
}

void TopBar::makeOfficer()
{
    m_officer->setProperty("look", QStringLiteral("chipButton"));
    m_officer->setCursor(Qt::PointingHandCursor);
    m_officer->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(m_officer);
    for (QAction*& action : m_officerActions)
        action = menu->addAction(QString());
    const std::array keys{Qt::CTRL | Qt::Key_L, Qt::CTRL | Qt::Key_H, QKeyCombination(),
                          Qt::CTRL | Qt::SHIFT | Qt::Key_L};
    for (size_t i = 0; i < keys.size(); ++i) {
        if (keys.at(i).key() != Qt::Key_unknown && keys.at(i).toCombined() != 0)
            m_officerActions.at(i)->setShortcut(keys.at(i));
        m_officerActions.at(i)->setShortcutContext(Qt::WidgetShortcut); // the window has the keys
    }
    connect(m_officerActions.at(0), &QAction::triggered, this, &TopBar::lockWanted);
    connect(m_officerActions.at(1), &QAction::triggered, this, &TopBar::handOverWanted);
    connect(m_officerActions.at(2), &QAction::triggered, this, &TopBar::pinChangeWanted);
    connect(m_officerActions.at(3), &QAction::triggered, this, &TopBar::signOutWanted);
    connect(m_officer, &QPushButton::clicked, this, [this, menu] {
        menu->popup(m_officer->mapToGlobal(QPoint(0, m_officer->height() + 4)));
    });
}

void TopBar::openMore()
{
    setPage(m_page); // a click has checked it
    m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void TopBar::retranslate()
{
    m_tabs.at(0)->setWords(tr("Arrivals"));
    m_tabs.at(1)->setWords(tr("Today's queue"));
    m_tabs.at(2)->setWords(m_held > 0 ? tr("Held %1").arg(m_held) : tr("Held"));
    m_tabs.at(3)->setWords(tr("Walk-ins"));
    m_tabs.at(4)->setWords(tr("Load"));
    m_more->setWords(tr("More"));
    m_moreActions.at(0)->setText(tr("Journal"));
    m_moreActions.at(1)->setText(tr("Office and rules"));
    m_moreActions.at(2)->setText(tr("Incidents"));
    m_moreActions.at(3)->setText(tr("Connection"));
    m_moreActions.at(4)->setText(tr("Officers"));
    m_incidents->setWords(m_openIncidents > 0 ? tr("Incidents %1").arg(m_openIncidents)
                                              : tr("Incidents"));
    m_officerActions.at(0)->setText(tr("Lock"));
    m_officerActions.at(1)->setText(tr("Hand over…"));
    m_officerActions.at(2)->setText(tr("Change my PIN…"));
    m_officerActions.at(3)->setText(tr("Sign out"));
    m_officer->setToolTip(tr("Lock (Ctrl+L), hand over (Ctrl+H), sign out"));
    m_clock->setAccessibleName(tr("Time at this office"));
    fit();
}

void TopBar::setPage(Page page)
{
    m_page = page;
    for (size_t i = 0; i < m_tabs.size(); ++i)
        m_tabs.at(i)->setChecked(i == static_cast<size_t>(page));
    m_more->setChecked(page == Page::Journal || page == Page::Office || page == Page::Connection);
    showIncidents();
    fit();
}

// Where nothing is open they stand under "More".
void TopBar::showIncidents()
{
    m_incidents->setChecked(m_page == Page::Incidents);
    m_incidents->setVisible(m_openIncidents > 0 || m_page == Page::Incidents);
}

void TopBar::showState(const DeskState& state, const View& view)
{
    m_held = static_cast<int>(state.held.size() + state.parked.size());
    m_place->setText(
        tr("%1 · Desk %2", "office, desk letter").arg(view.office.shortName, view.desk.toString()));
    QString officer = state.officerName.isEmpty() ? tr("Not signed in") : state.officerName;
    if (state.phase == Phase::Locked)
        officer = tr("Locked");
    else if (state.officersSetUp && !state.officerName.isEmpty())
        officer += QStringLiteral(" · ") + words::roleWords(state.role, view.language);
    m_officer->setText(officer);
    m_officer->setAccessibleName(tr("Officer: %1. Lock, hand over, sign out").arg(officer));
    m_officer->setEnabled(state.isSignedIn());
    m_officerActions.at(2)->setVisible(state.officersSetUp);
    m_moreActions.at(0)->setVisible(state.may(Right::ReadJournal));
    m_moreActions.at(1)->setVisible(state.may(Right::EditOffice));
    m_moreActions.at(2)->setVisible(state.isSignedIn());
    m_moreActions.at(3)->setVisible(state.isSignedIn());
    m_moreActions.at(4)->setVisible(state.may(Right::ManageOfficers) && !state.surroundings.demo);
    m_openIncidents = state.isSignedIn() ? static_cast<int>(state.incidents.size()) : 0;
    showIncidents();
    m_more->setVisible(std::ranges::any_of(m_moreActions, &QAction::isVisible));
    showTime(state, view);
    retranslate();
}

void TopBar::showTime(const DeskState& state, const View& view)
{
    m_sync->showState(state, view);
    const QString clock =
        QStringLiteral("%1 %2").arg(view.time(view.now), zoneName(view.office.zone));
    if (m_clock->text() != clock) {
        m_clock->setText(clock);
        m_clock->updateGeometry();
    }
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

QSize TopBar::minimumSizeHint() const
{
    constexpr int narrowest = 860; // of the window
    return {narrowest, QFrame::minimumSizeHint().height()};
}

// Where room is short the tabs' keys go first; large text takes two rows rather than cutting words.
void TopBar::fit()
{
    const int room = width() - 40;
    const auto showKeys = [this](bool shown) {
        for (TabButton* tab : m_tabs)
            tab->showKey(shown);
        m_more->showKey(shown);
        m_incidents->showKey(shown);
        m_left->layout()->invalidate();
        return m_left->sizeHint().width();
    };
    // The office's name may be cut before that: it is the same all day.
    const int cut = std::max(0, m_place->sizeHint().width() - m_theme.px(110));
    const int right = m_right->sizeHint().width() + 16 - cut;
    const bool inOneRow = showKeys(true) + right <= room || showKeys(false) + right <= room;
    if (!inOneRow && showKeys(true) > room)
        (void)showKeys(false);
    const auto direction = inOneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_rows->direction() != direction)
        m_rows->setDirection(direction);
    m_right->layout()->setContentsMargins(0, inOneRow ? 8 : 0, 0, 8);
    m_right->setMaximumWidth(inOneRow ? room - m_left->sizeHint().width() : room);
    m_left->updateGeometry();
    m_right->updateGeometry();
}
