// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels.h"

#include "ui/signs.h"

#include <QPainter>
#include <QStyle>
#include <QVariant>

namespace labels {

void setLook(QWidget& widget, const char* look)
{
    const QString name = QString::fromLatin1(look);
    if (widget.property("look").toString() == name)
        return;
    widget.setProperty("look", name);
    QList<QWidget*> touched = widget.findChildren<QWidget*>();
    touched.prepend(&widget);
    for (QWidget* each : touched) {
        each->style()->unpolish(each);
        each->style()->polish(each);
    }
}

QLabel* text(const char* look, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("look", QString::fromLatin1(look));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void setText(QLabel& label, const QString& text)
{
    constexpr int longestWord = 14;
    constexpr QChar mayBreak(0x200B), noBreak(0x2060), dash(0x2013);
    QString shaped;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (c == dash) // "08.00–09.00" stays together
            shaped += QString(noBreak) + c + noBreak;
        else
            shaped += c;
        if (run >= longestWord && !c.isSurrogate())
            shaped += mayBreak;
    }
    label.setText(shaped);
    label.setAccessibleName(text);
}

QFrame* hairline(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("look", QStringLiteral("hairline"));
    line->setFixedHeight(1);
    return line;
}

QFrame* card(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setProperty("look", QStringLiteral("card"));
    return frame;
}

} // namespace labels

ElidedLabel::ElidedLabel(const char* look, QWidget* parent) : QLabel(parent)
{
    setProperty("look", QString::fromLatin1(look));
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("MMMM")), QLabel::sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QString cut = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(cut == text() ? QString() : text());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(),
                          isEnabled(), cut, foregroundRole());
}

FigureLabel::FigureLabel(const char* look, QWidget* parent) : QLabel(parent)
{
    setProperty("look", QString::fromLatin1(look));
    setTextFormat(Qt::PlainText);
}

QSize FigureLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {figures::width(text(), font()) + margins.left() + margins.right() + 1,
            QLabel::sizeHint().height()};
}

void FigureLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    figures::draw(painter, contentsRect(), alignment(), text());
}
