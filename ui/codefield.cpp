// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codefield.h"

#include "ui/signs.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace {
constexpr int searchAfter = 180; // milliseconds without a key
constexpr int shortestSearch = 3;
constexpr qsizetype longestCode = 64; // what is longer, or has lines, is a message
} // namespace

CodeField::CodeField(const Theme& theme, QWidget* parent) : QLineEdit(parent), m_theme(theme)
{
    setProperty("look", QStringLiteral("code"));
    setMaxLength(4096);
    m_pause.setSingleShot(true);
    m_pause.setInterval(searchAfter);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        const QString words = text().trimmed();
        Q_EMIT searchWanted(words.size() < shortestSearch ? QString() : words);
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString& words) {
        if (words.isEmpty()) {
            m_pause.stop();
            Q_EMIT searchWanted(QString());
        } else {
            m_pause.start();
        }
    });
    retranslate();
}

void CodeField::retranslate()
{
    setPlaceholderText(tr("Booking code or name"));
    setAccessibleName(tr("Booking code or name (F2)"));
}

void CodeField::suggest(const QString& code)
{
    if (!text().isEmpty() && !isSuggested())
        return;
    m_suggested = code; // before the text, whose change asks for it
    setText(code);
    selectAll(); // the first key that is typed replaces it
}

bool CodeField::isSuggested() const
{
    return !text().isEmpty() && text() == m_suggested && !isModified();
}

void CodeField::withdraw()
{
    if (isSuggested())
        clear();
}

// What an empty field has no use for is the window's: Ctrl+Z undoes an arrival then, and Ctrl+V
// takes a picture.
bool CodeField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool pictureToPaste = key->matches(QKeySequence::Paste) &&
                                    !QGuiApplication::clipboard()->mimeData()->hasText();
        if ((key->matches(QKeySequence::Undo) && text().isEmpty()) || pictureToPaste) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void CodeField::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && !text().trimmed().isEmpty()) {
        m_pause.stop();
        Q_EMIT entered(text());
        return;
    }
    if (enter) {
        event->ignore(); // an empty field: Enter is the page's
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            Q_EMIT left();
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        Q_EMIT downWanted();
        return;
    }
    if (event->matches(QKeySequence::Paste))
        return pasteOrInsert();
    QLineEdit::keyPressEvent(event);
}

void CodeField::pasteOrInsert()
{
    const QString words = QGuiApplication::clipboard()->text();
    if (words.trimmed().contains(QLatin1Char('\n')) || words.size() > longestCode)
        Q_EMIT pastedText(words);
    else
        insert(words);
}

void CodeField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty())
        return;
    QPainter painter(this);
    const QFont font = m_theme.font(11, QFont::Medium);
    const QString key = QStringLiteral("F2");
    const int wide = signs::keyWidth(key, font), high = QFontMetrics(font).height() + 5;
    signs::key(painter, QRect(width() - wide - 14, (height() - high) / 2, wide, high), key, font,
               m_theme.color(Tint::Label), m_theme.color(Tint::Line), m_theme.color(Tint::Ground));
}
