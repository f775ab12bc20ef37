// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/syncbadge.h"

#include "words/syncwords.h"

#include <QPainter>

#include <algorithm>

namespace {

constexpr int side = 12;
constexpr int gap = 7;

} // namespace

SyncBadge::SyncBadge(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

signs::Link SyncBadge::signOf(LinkState link)
{
    switch (link) {
    case LinkState::NoCentre:
        return signs::Link::Alone;
    case LinkState::Connecting:
        return signs::Link::Connecting;
    case LinkState::Connected:
        return signs::Link::Connected;
    case LinkState::Offline:
        break;
    }
    return signs::Link::Offline;
}

Manner SyncBadge::mannerOf(const SyncState& sync)
{
    if (sync.link == LinkState::Offline || sync.setAside > 0)
        return Manner::Attention;
    return sync.link == LinkState::Connected ? Manner::Admitted : Manner::Unknown;
}

// What is sent as quickly as usual is not called waiting.
SyncState SyncBadge::calmed(const SyncState& sync, Instant now)
{
    constexpr auto unnoticed = std::chrono::seconds(2);
    if (sync.waiting() <= 0 || sync.link != LinkState::Connected)
        m_waitingSince.reset();
    else if (!m_waitingSince)
        m_waitingSince = now;
    SyncState calm = sync;
    if (m_waitingSince && now - *m_waitingSince < unnoticed)
        calm.atCentre = calm.recorded - calm.keptHere;
    return calm;
}

void SyncBadge::showState(const DeskState& state, const View& view)
{
    const SyncState calm = calmed(state.sync, view.now);
    const words::SyncScene scene{
        calm, {state.surroundings.dataAsOf}, view.now, view.office.zone, view.language};
    const QString words = words::syncBadge(scene);
    const Manner manner = mannerOf(calm);
    if (text() == words && m_manner == manner && m_link == calm.link)
        return;
    m_manner = manner;
    m_link = calm.link;
    setText(words);
    QString more = words::syncTitle(scene);
    if (calm.link != LinkState::NoCentre)
        more += QStringLiteral(" · ") + words::atCentre(calm, view.language);
    setToolTip(more + QStringLiteral(" (Ctrl+9)"));
    setAccessibleName(words + QStringLiteral(". ") + toolTip());
    updateGeometry();
    update();
}

QSize SyncBadge::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(13));
    return {2 * side + m_theme.px(16) + gap + metrics.horizontalAdvance(text()) + 2,
            metrics.height() + 12};
}

QSize SyncBadge::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), m_theme.px(250)), sizeHint().height()};
}

void SyncBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool loud = m_manner == Manner::Attention;
    const MannerRoles roles = rolesOf(m_manner);
    const QColor line = m_theme.color(underMouse() ? Tint::FieldLine
                                      : loud       ? roles.line
                                                   : Tint::Chip);
    painter.setPen(QPen(line, 1));
    painter.setBrush(m_theme.color(loud ? roles.ground : Tint::Chip));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    const int sign = m_theme.px(16);
    const QColor color = m_theme.color(m_manner == Manner::Unknown ? Tint::OnChip : roles.sign);
    signs::link(painter, QRectF(side, (height() - sign) / 2.0, sign, sign), signOf(m_link), color);
    painter.setFont(m_theme.font(13));
    painter.setPen(m_theme.color(loud ? roles.text : Tint::OnChip));
    const QRect words = rect().adjusted(side + sign + gap, 0, -side, 0);
    painter.drawText(words, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width() + 1));
    if (hasFocus())
        signs::focusRing(painter, rect(), 12, m_theme);
}
