// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/signs.h"
#include "ui/view.h"

#include <QAbstractButton>

// How this desk stands with the office server, in one line of the top bar: sign, colour and words.
// Pressed, it leads to the details.
class SyncBadge : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SyncBadge(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] static Manner mannerOf(const SyncState& sync);
    [[nodiscard]] static signs::Link signOf(LinkState link);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] SyncState calmed(const SyncState& sync, Instant now);

    const Theme& m_theme;
    Manner m_manner = Manner::Unknown;
    LinkState m_link = LinkState::NoCentre;
    std::optional<Instant> m_waitingSince;
};
