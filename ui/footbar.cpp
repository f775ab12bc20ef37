// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/footbar.h"

#include "ui/flowlayout.h"
#include "ui/keybutton.h"
#include "ui/labels.h"

#include <QHBoxLayout>

FootBar::FootBar(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_day(labels::text("small", this))
{
    setProperty("look", QStringLiteral("foot"));
    const auto button = [&](const char* key) {
        auto* made = new KeyButton(theme, KeyButton::Kind::Quiet, QString::fromLatin1(key), this);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    m_help = button("F1");
    m_walkIn = button("F4");
    m_undo = button("Ctrl+Z");
    m_picture = button("Ctrl+O");
    m_import = button("Ctrl+I");
    m_settings = button("Ctrl+,");
    auto* keys = new QWidget(this);
    auto* flow = new FlowLayout(FlowLayout::Mode::Wrap, 0, keys);
    for (KeyButton* each : {m_help, m_walkIn, m_undo, m_picture, m_import, m_settings})
        flow->addWidget(each);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 1, 20, 0);
    row->addWidget(keys, 2);
    row->addWidget(m_day, 1);
    m_day->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_help, &QPushButton::clicked, this, &FootBar::helpWanted);
    connect(m_walkIn, &QPushButton::clicked, this, &FootBar::walkInWanted);
    connect(m_undo, &QPushButton::clicked, this, &FootBar::undoWanted);
    connect(m_picture, &QPushButton::clicked, this, &FootBar::pictureWanted);
    connect(m_import, &QPushButton::clicked, this, &FootBar::importWanted);
    connect(m_settings, &QPushButton::clicked, this, &FootBar::settingsWanted);
    retranslate();
}

void FootBar::retranslate()
{
    m_help->setWords(tr("Help"));
    m_walkIn->setWords(tr("Walk-in"));
    m_undo->setWords(tr("Undo arrival"));
    m_picture->setWords(tr("Open picture"));
    m_import->setWords(tr("Import bookings"));
    m_settings->setWords(tr("Settings"));
    m_day->setText(tr("Today: %1 attended · %2 expected this hour · %3 held · %4 forfeited")
                       .arg(m_counts.attended)
                       .arg(m_counts.expectedThisHour)
                       .arg(m_counts.held)
                       .arg(m_counts.forfeited));
}

void FootBar::showState(const DeskState& state)
{
    m_counts = state.counts;
    for (KeyButton* each : {m_walkIn, m_undo, m_picture, m_import})
        each->setEnabled(state.isSignedIn());
    m_import->setVisible(!state.isSignedIn() || state.may(Right::ImportBookings));
    retranslate();
}
