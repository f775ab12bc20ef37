// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QDir>
#include <QLabel>
#include <QTest>

#include <algorithm>

// What every picture of a window has to keep.
namespace fits {

inline constexpr QSize smallest(1366, 768);

inline bool hasLabel(const QWidget& face, const QWidget& field)
{
    const auto all = face.findChildren<QLabel*>();
    return std::ranges::any_of(all, [&](const QLabel* label) {
        return label->buddy() == &field && !label->text().isEmpty();
    });
}

// Whatever can be pressed or filled in has a name for a screen reader.
inline void everythingIsNamed(const QWidget& face)
{
    const auto widgets = face.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        if (qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) != nullptr)
            continue; // the box itself is named
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() ||
                           (button != nullptr && !button->text().isEmpty()) ||
                           hasLabel(face, *widget);
        QVERIFY2(named, widget->metaObject()->className());
    }
}

// A label that wraps is as high as its text.
inline void noTextIsCut(const QWidget& face)
{
    const auto all = face.findChildren<QLabel*>();
    for (const QLabel* label : all) {
        if (!label->isVisible() || !label->wordWrap())
            continue;
        const auto fits = [label] {
            return label->height() >= label->heightForWidth(label->width());
        };
        const bool whole = QTest::qWaitFor(fits, 20000); // a busy machine lays out a moment later
        const int needed = label->heightForWidth(label->width());
        QVERIFY2(whole, qPrintable(QStringLiteral("%1: %2 of %3 px, %4")
                                       .arg(label->text())
                                       .arg(label->height())
                                       .arg(needed)
                                       .arg(label->width())));
    }
}

// With LOKET_SHOTS=FOLDER the pictures are kept for looking at.
inline void keep(QWidget& face, const QString& name)
{
    const QString folder = qEnvironmentVariable("LOKET_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(face.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

} // namespace fits
