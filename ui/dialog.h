// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/view.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;
class KeyButton;

// What all dialogs share: a title, a body that scrolls when the screen is small, and two buttons.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    explicit Dialog(const Theme& theme, QWidget* parent = nullptr);

protected:
    virtual void retranslate() = 0;
    virtual void go() { accept(); } // Enter
    void setTitle(const QString& title);
    void setSteps(const QString& go, const QString& back);
    void setGoEnabled(bool enabled);
    void hideGo() { showGo(false); }
    void showGo(bool shown);
    void openAs(int width, int height);  // at 100 % text; never larger than the screen
    void complain(const QString& words); // empty: nothing to complain about
    [[nodiscard]] QVBoxLayout& body() { return *m_body; }
    [[nodiscard]] QLabel* addField(QWidget* field); // its label stands above it
    [[nodiscard]] const Theme& theme() const { return m_theme; }

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_complaint;
    QVBoxLayout* m_body;
    KeyButton* m_go;
    KeyButton* m_back;
};
