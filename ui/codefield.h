// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QLineEdit>
#include <QTimer>

// Where a code or a part of a name is typed. While it is typed, a search runs along; Enter hands
// the text over; a long paste (a whole message) is handed over as pasted. A code that a machine
// read stands there for the officer to compare.
class CodeField : public QLineEdit
{
    Q_OBJECT

public:
    explicit CodeField(const Theme& theme, QWidget* parent = nullptr);

    void retranslate();
    // A code that the camera read as print: in an empty field or for an earlier one that stands
    // there as it came. What a person typed stays.
    void suggest(const QString& code);
    [[nodiscard]] bool isSuggested() const; // what stands there, untouched by anybody
    void withdraw();                        // such a one

Q_SIGNALS:
    void entered(const QString& text);
    void pastedText(const QString& text);
    void searchWanted(const QString& text); // empty: no search any more
    void downWanted();                      // into the list of hits
    void left();                            // Esc in an empty field

protected:
    [[nodiscard]] bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void pasteOrInsert();

    const Theme& m_theme;
    QTimer m_pause;
    QString m_suggested;
};
