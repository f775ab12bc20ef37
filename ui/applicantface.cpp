// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applicantface.h"

#include "ui/adviceicon.h"
#include "ui/bigtext.h"
#include "ui/camerapreview.h"
#include "ui/publicsign.h"
#include "words/publicwords.h"

#include <QCloseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

using words::Language;

namespace {

constexpr qreal radius = 16;

// "Waiting room, floor 2" where it differs from the Indonesian words.
QString inBoth(const LocalText& words)
{
    return words.en.isEmpty() || words.en == words.id ? words.id
                                                      : words.id + QStringLiteral("\n") + words.en;
}

QString numbersOf(const PublicMessage& message)
{
    QStringList numbers;
    for (const QueueNumber& number : message.numbers)
        numbers << number.toString();
    return numbers.join(QStringLiteral("  "));
}

QRect cut(QRect& from, int height) // from above
{
    const QRect piece(from.topLeft(), QSize(from.width(), height));
    from.setTop(from.top() + height);
    return piece;
}

} // namespace

ApplicantFace::ApplicantFace(const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window | Qt::WindowDoesNotAcceptFocus),
      m_theme(theme),
      m_preview(new CameraPreview(theme, this)),
      m_office(new BigText(theme, this)),
      m_practice(new BigText(theme, this)),
      m_clock(new BigText(theme, this)),
      m_indonesian(new BigText(theme, this)),
      m_english(new BigText(theme, this)),
      m_caption(new BigText(theme, this)),
      m_number(new BigText(theme, this)),
      m_where(new BigText(theme, this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setFocusPolicy(Qt::NoFocus);
    m_preview->setMirror();
    setLooks();
}

bool ApplicantFace::isWaiting() const
{
    return m_message.what == PublicMessage::What::ShowToCamera ||
           m_message.what == PublicMessage::What::ShowToOfficer;
}

bool ApplicantFace::hasPicture() const
{
    return m_message.what == PublicMessage::What::ShowToCamera;
}

// The whole window takes the colour of what it says; while it waits, only what helps does.
MannerRoles ApplicantFace::roles() const
{
    if (!isWaiting())
        return rolesOf(publicsign::mannerOf(m_message.what));
    if (m_advice != Advice::None)
        return rolesOf(Manner::Attention);
    return {Tint::Accent, Tint::Card, Tint::Line, Tint::Text};
}

void ApplicantFace::showMessage(const PublicMessage& message, Advice advice, Zone zone)
{
    const PublicMessage before = std::exchange(m_message, message);
    const Advice helped = std::exchange(m_advice, isWaiting() ? advice : Advice::None);
    const bool shape = message.what != before.what || m_advice != helped ||
                       message.numbers.empty() != before.numbers.empty() ||
                       message.where != before.where;
    const auto line = [&](Language language) {
        return m_advice == Advice::None ? words::say(m_message, zone, language)
                                        : words::say(m_advice, language);
    };
    m_indonesian->say(line(Language::Indonesian));
    m_english->say(line(Language::English));
    m_caption->say(words::numberCaption(Language::Indonesian) + QStringLiteral(" · ") +
                   words::numberCaption(Language::English));
    m_number->say(numbersOf(m_message));
    m_where->say(inBoth(m_message.where));
    if (!shape)
        return;
    setLooks();
    arrange();
    update();
}

void ApplicantFace::showPlace(const View& view, bool practice)
{
    m_office->say(view.office.shortName + QStringLiteral(" · ") +
                  words::deskWords(view.desk, Language::Indonesian));
    m_clock->say(words::time(view.now, view.office.zone, Language::Indonesian));
    const QString said = practice
                             ? words::practiceWords(Language::Indonesian) + QStringLiteral(" · ") +
                                   words::practiceWords(Language::English)
                             : QString();
    if (said == m_practice->text())
        return;
    m_practice->say(said);
    arrange();
}

void ApplicantFace::setLooks()
{
    const Tint quiet = isWaiting() ? Tint::Label : roles().text;
    m_office->setLook(QFont::DemiBold, isWaiting() ? Tint::Text : quiet,
                      Qt::AlignLeft | Qt::AlignVCenter);
    m_clock->setLook(QFont::DemiBold, isWaiting() ? Tint::Text : quiet,
                     Qt::AlignRight | Qt::AlignVCenter);
    m_practice->setLook(QFont::Bold, Tint::OnBand, Qt::AlignCenter);
    m_indonesian->setLook(QFont::Bold, roles().text, Qt::AlignHCenter | Qt::AlignBottom);
    m_english->setLook(QFont::Medium, m_advice == Advice::None ? quiet : roles().text,
                       Qt::AlignHCenter | Qt::AlignTop);
    m_caption->setLook(QFont::Medium, Tint::Label, Qt::AlignCenter);
    m_number->setLook(QFont::Bold, Tint::Text, Qt::AlignCenter);
    m_where->setLook(QFont::DemiBold, roles().text, Qt::AlignCenter);
}

int ApplicantFace::letters(double share) const
{
    // As the rest of the window's large text: it need not grow as much to be read.
    const int side = std::min(height(), width() * 9 / 10);
    return std::max(12, static_cast<int>(side * share * m_theme.px(100) / 100));
}

void ApplicantFace::arrange()
{
    const int edge = std::min(width(), height()) / 28;
    QRect area = rect().marginsRemoved(QMargins(edge, edge / 2, edge, edge));
    arrangeHeader(cut(area, std::max(40, std::min(width(), height()) / 11)));
    area.setTop(area.top() + edge / 2);
    m_preview->setVisible(hasPicture());
    const bool number = !m_message.numbers.empty();
    m_number->setVisible(number);
    m_caption->setVisible(number);
    m_where->setVisible(!m_where->text().isEmpty());
    if (isWaiting())
        arrangeWaiting(area);
    else
        arrangeMessage(area);
}

void ApplicantFace::arrangeHeader(const QRect& area)
{
    const int clock = area.width() / 6;
    const int practice = m_practice->text().isEmpty() ? 0 : area.width() / 4;
    const int office = area.width() - clock - practice;
    for (BigText* each : {m_office, m_practice, m_clock})
        each->setMost(letters(0.036));
    m_office->setGeometry(area.left(), area.top(), office, area.height());
    m_practice->setGeometry(area.left() + office, area.top() + area.height() / 6, practice,
                            area.height() * 2 / 3);
    m_practice->setVisible(practice > 0);
    m_clock->setGeometry(area.right() + 1 - clock, area.top(), clock, area.height());
}

// The mirror and, beside or below it, what to do.
void ApplicantFace::arrangeWaiting(const QRect& area)
{
    const bool wide = area.width() > area.height() * 13 / 10;
    const int gap = std::min(width(), height()) / 36;
    QRect card = area;
    if (hasPicture() && wide) {
        m_preview->setGeometry(area.left(), area.top(), area.width() * 6 / 10, area.height());
        card.setLeft(m_preview->geometry().right() + 1 + gap);
    } else if (hasPicture()) {
        m_preview->setGeometry(area.left(), area.top(), area.width(), area.height() * 6 / 10);
        card.setTop(m_preview->geometry().bottom() + 1 + gap);
    }
    m_card = card;
    const int margin = std::min(card.width(), card.height()) / 12;
    QRect inner = card.marginsRemoved(QMargins(margin, margin, margin, margin));
    const int sign = std::min(inner.width(), inner.height() * 34 / 100);
    m_sign = QRect(inner.center().x() - sign / 2, inner.top(), sign, sign);
    inner.setTop(inner.top() + sign + margin / 2);
    m_indonesian->setMost(letters(hasPicture() ? 0.078 : 0.11));
    m_english->setMost(letters(hasPicture() ? 0.046 : 0.064));
    m_indonesian->setGeometry(cut(inner, inner.height() * 58 / 100));
    inner.setTop(inner.top() + margin / 3);
    m_english->setGeometry(inner);
}

// One below the other: sign, words, number, place. The whole stands in the middle.
void ApplicantFace::arrangeMessage(const QRect& area)
{
    const bool number = !m_message.numbers.empty(), where = !m_where->text().isEmpty();
    const int unit = area.height() / 100;
    QRect column = area;
    column.setWidth(std::min(area.width(), area.height() * 17 / 10));
    column.moveLeft(area.left() + (area.width() - column.width()) / 2);
    const int sign = std::min(unit * (number ? 24 : 34), column.width() / 2);
    const int words = unit * (number ? 17 : 26), english = unit * (number ? 10 : 15);
    const int card = number ? unit * (where ? 28 : 36) : 0, place = where ? unit * 13 : 0;
    const int gap = unit * 3;
    const int all = sign + words + english + card + place + gap * (number ? 3 : 1);
    column.setTop(area.top() + std::max(0, (area.height() - all) / 2));
    m_sign = QRect(column.center().x() - sign / 2, column.top(), sign, sign);
    cut(column, sign + gap);
    m_indonesian->setMost(letters(number ? 0.105 : 0.115));
    m_english->setMost(letters(number ? 0.058 : 0.068));
    m_indonesian->setGeometry(cut(column, words));
    m_english->setGeometry(cut(column, english));
    m_card = {};
    if (number) {
        cut(column, gap);
        QRect inner = cut(column, card);
        const int wide = std::min(inner.width(), std::max(card * 2, inner.width() / 2));
        m_card = QRect(inner.center().x() - wide / 2, inner.top(), wide, card);
        inner = m_card.marginsRemoved(QMargins(gap, gap / 2, gap, gap / 2));
        m_caption->setMost(letters(0.036));
        m_caption->setGeometry(cut(inner, inner.height() / 4));
        m_number->setMost(letters(0.24));
        m_number->setGeometry(inner);
        cut(column, gap);
    }
    m_where->setMost(letters(0.048));
    m_where->setGeometry(cut(column, place));
}

void ApplicantFace::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const MannerRoles colors = roles();
    painter.fillRect(rect(), m_theme.color(isWaiting() ? Tint::Ground : colors.ground));
    if (!m_practice->text().isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Tint::Band));
        painter.drawRoundedRect(m_practice->geometry(), radius / 2, radius / 2);
    }
    if (!m_card.isEmpty()) {
        painter.setPen(QPen(m_theme.color(colors.line), 1.5));
        painter.setBrush(m_theme.color(isWaiting() ? colors.ground : Tint::Card));
        painter.drawRoundedRect(QRectF(m_card).adjusted(1, 1, -1, -1), radius, radius);
    }
    if (m_advice == Advice::None)
        return publicsign::paint(painter, m_sign, m_message.what, m_theme);
    painter.setPen(m_theme.color(colors.sign));
    paintAdviceIcon(painter, m_advice, m_sign);
}

void ApplicantFace::resizeEvent(QResizeEvent*)
{
    arrange();
}

void ApplicantFace::closeEvent(QCloseEvent* event)
{
    event->accept();
    Q_EMIT closed();
}

bool ApplicantFace::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        Q_EMIT activated();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        arrange();
    return QWidget::event(event);
}
