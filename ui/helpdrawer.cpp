// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/helpdrawer.h"

#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/scrollcolumn.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

HelpDrawer::HelpDrawer(const Theme& theme, QWidget* over)
    : QFrame(over),
      m_theme(theme),
      m_title(labels::text("title")),
      m_words(labels::text("plain")),
      m_keysTitle(labels::text("strong")),
      m_keys(labels::text("plain")),
      m_close(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("F1")))
{
    setProperty("look", QStringLiteral("drawer"));
    auto* inner = new QWidget;
    auto* text = new QVBoxLayout(inner);
    text->setContentsMargins(24, 24, 24, 16);
    text->setSpacing(14);
    for (QLabel* label : {m_title, m_words, m_keysTitle, m_keys})
        text->addWidget(label);
    text->addStretch();
    auto* scroll = new ScrollColumn(inner);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 16);
    column->addWidget(scroll, 1);
    column->addWidget(m_close, 0, Qt::AlignHCenter);
    connect(m_close, &QPushButton::clicked, this, &HelpDrawer::toggle);
    over->installEventFilter(this);
    hide();
}

void HelpDrawer::showState(const DeskState& state, const View& view)
{
    m_close->setWords(tr("Close help"));
    m_keysTitle->setText(tr("Keys"));
    m_keys->setText(keysText());
    if (!state.card) {
        m_title->setText(tr("What happens here"));
        m_words->setText(
            tr("The applicant holds up a phone or a paper. Loket reads the code, says whether and "
               "how this person is taken in now, and why. You compare the e-KTP, tick the "
               "documents and press Enter. The queue number stays large until the next person.") +
            QStringLiteral("\n\n") +
            tr("Without a code: type a part of the name (F2), or take the person in as a walk-in "
               "(F4)."));
        return;
    }
    const Person& person = state.card->person();
    const Booking* booking = person.booking ? &*person.booking : nullptr;
    const QString title =
        words::say(person.verdict, booking, view.office, state.card->seenAt, view.language).title;
    const QString explanation =
        words::explain(person.verdict, booking, view.office, state.card->seenAt, view.language)
            .join(QStringLiteral("\n\n"));
    m_title->setText(title);
    m_words->setText(explanation);
}

QString HelpDrawer::keysText()
{
    const QStringList lines{
        tr("Enter: the main button"),
        tr("Esc: clear the card"),
        tr("F2: type a code or a name"),
        tr("F3: the last one left undecided"),
        tr("F4: walk-in"),
        tr("F5: the next one who waits"),
        tr("F6 hold · F7 refuse · F8 exception"),
        tr("F9: change the service"),
        tr("F10: e-KTP from outside the area"),
        tr("F11: e-KTP compared after a search"),
        tr("Space, arrows, B: the documents; Ctrl+Space: all that is required"),
        tr("Alt+1 to Alt+9: family member or suggestion; Ctrl+Enter: together"),
        tr("Ctrl+Z: undo · Ctrl+V: paste a message or picture · Ctrl+O: open a picture"),
        tr("Ctrl+I: import · Ctrl+L: sign out · Ctrl+M: sound on or off"),
        tr("Ctrl+B: the applicants' screen on or off"),
        tr("Ctrl+1 to Ctrl+7: pages · Ctrl+8: incidents · Ctrl+9: connection · Ctrl+,: settings"),
    };
    return lines.join(QLatin1Char('\n'));
}

void HelpDrawer::toggle()
{
    setVisible(!isVisible());
    if (!isVisible())
        return;
    place();
    raise();
}

void HelpDrawer::place()
{
    const int wide = std::min(parentWidget()->width(), m_theme.px(440));
    setGeometry(parentWidget()->width() - wide, 0, wide, parentWidget()->height());
}

bool HelpDrawer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}
