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

// Up to three in a line, else two lines of the same length.
QString numbersOf(const PublicMessage& message)
{
    const size_t count = message.numbers.size(), inLine = count > 3 ? (count + 1) / 2 : 3;
    QString numbers;
    for (size_t i = 0; i < count; ++i) {
        if (i > 0)
            numbers += i % inLine == 0 ? QStringLiteral("\n") : QString(2, QChar::Nbsp);
        numbers += message.numbers[i].toString();
    }
    return numbers;
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
    retranslate();
    m_preview->setMirror();
    setLooks();
}

void ApplicantFace::retranslate()
{
    setWindowTitle(tr("Applicants' screen") + QStringLiteral(" · Loket"));
}

void ApplicantFace::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
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
    const bool same = m_message == before && m_advice == helped;
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
    if (same && m_arranged)
        return;
    m_arranged = true;
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
    m_indonesian->setLook(QFont::Bold, roles().text, Qt::AlignCenter);
    m_english->setLook(QFont::Medium, m_advice == Advice::None ? quiet : roles().text,
                       Qt::AlignCenter);
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
    const int third = area.width() / 3, clock = area.width() / 5;
    const bool practice = !m_practice->text().isEmpty();
    for (BigText* each : {m_office, m_practice, m_clock})
        each->setMost(letters(0.036));
    m_office->setGeometry(area.left(), area.top(), practice ? third : area.width() - clock,
                          area.height());
    m_practice->setGeometry(area.left() + third + third / 8, area.top() + area.height() / 6,
                            third * 3 / 4, area.height() * 2 / 3);
    m_practice->setVisible(practice);
    m_clock->setGeometry(area.right() + 1 - clock, area.top(), clock, area.height());
}

// The mirror and, beside or below it, what to do.
void ApplicantFace::arrangeWaiting(const QRect& area)
{
    const bool wide = area.width() > area.height() * 13 / 10;
    const int gap = std::min(width(), height()) / 36;
    m_card = area;
    if (hasPicture() && wide) {
        m_preview->setGeometry(area.left(), area.top(), area.width() * 6 / 10, area.height());
        m_card.setLeft(m_preview->geometry().right() + 1 + gap);
    } else if (hasPicture()) {
        m_preview->setGeometry(area.left(), area.top(), area.width(), area.height() * 6 / 10);
        m_card.setTop(m_preview->geometry().bottom() + 1 + gap);
    }
    const int margin = std::min(m_card.width(), m_card.height()) / 12;
    const QRect inner = m_card.marginsRemoved(QMargins(margin, margin, margin, margin));
    m_indonesian->setMost(letters(hasPicture() ? 0.078 : 0.11));
    m_english->setMost(letters(hasPicture() ? 0.046 : 0.064));
    const int sign = std::min(inner.width(), inner.height() * 30 / 100);
    stack(inner, {{nullptr, sign, margin},
                  {m_indonesian, inner.height() * 38 / 100, margin / 3},
                  {m_english, inner.height() * 20 / 100, 0}});
}

// One below the other: sign, words, number, place.
void ApplicantFace::arrangeMessage(const QRect& area)
{
    const bool number = !m_message.numbers.empty(), where = !m_where->text().isEmpty();
    const auto share = [&](int percent) { return area.height() * percent / 100; };
    QRect column = area;
    column.setWidth(std::min(area.width(), area.height() * 17 / 10));
    column.moveLeft(area.left() + (area.width() - column.width()) / 2);
    m_indonesian->setMost(letters(number ? 0.1 : 0.12));
    m_english->setMost(letters(number ? 0.055 : 0.07));
    m_where->setMost(letters(0.048));
    m_number->resize(column.width(), number ? share(where ? 30 : 38) : 0);
    std::vector<Piece> pieces{
        {nullptr, std::min(share(number ? 19 : 32), column.width() / 2), share(number ? 2 : 6)},
        {m_indonesian, share(number ? 14 : 30), share(1)},
        {m_english, share(number ? 8 : 16), share(number ? 4 : 0)}};
    if (number)
        pieces.push_back({m_number, m_number->height(), share(where ? 3 : 0)});
    if (where)
        pieces.push_back({m_where, share(14), 0});
    stack(column, pieces);
    m_card = {};
    if (number)
        arrangeNumber(m_number->geometry());
}

// The number's place becomes its card, with the caption above it.
void ApplicantFace::arrangeNumber(const QRect& place)
{
    const int wide =
        std::min(place.width(), std::max(place.height() * 5 / 2, place.width() * 6 / 10));
    const int margin = place.height() / 12;
    m_card = QRect(place.center().x() - wide / 2, place.top(), wide, place.height());
    QRect inner = m_card.marginsRemoved(QMargins(margin * 2, margin, margin * 2, margin));
    m_caption->setMost(letters(0.036));
    m_caption->setGeometry(cut(inner, inner.height() * 22 / 100));
    m_number->setMost(letters(0.3));
    m_number->setGeometry(inner);
}

// The pieces take what they need of their share; all of them stand in the middle.
void ApplicantFace::stack(const QRect& area, const std::vector<Piece>& pieces)
{
    std::vector<int> heights;
    int all = 0;
    for (const Piece& piece : pieces) {
        int high = piece.most;
        if (piece.text != nullptr && piece.text != m_number) {
            piece.text->resize(area.width(), piece.most);
            high = std::min(high, piece.text->linesHigh());
        }
        heights.push_back(high);
        all += high + piece.below;
    }
    int y = area.top() + std::max(0, (area.height() - all) / 2);
    for (size_t i = 0; i < pieces.size(); ++i) {
        const int high = heights[i];
        if (pieces[i].text != nullptr)
            pieces[i].text->setGeometry(area.left(), y, area.width(), high);
        else
            m_sign = QRect(area.center().x() - high / 2, y, high, high);
        y += high + pieces[i].below;
    }
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
