// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/view.h"

#include <QLineEdit>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;
class KeyButton;
class RowList;

// A question in the right column, in the documents' place: Enter does it, Esc goes back. No dialog
// stands between two applicants.
class AskPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AskPanel(const Theme& theme, QWidget* parent = nullptr);

    virtual void retranslate() = 0;
    virtual void takeFocus();
    void confirm(); // Enter: does it when nothing is missing, else goes to what is
    // The desk did not do it: said here, and what was typed stays, but for a PIN.
    virtual void fail(const QString& words) { complain(words); }

Q_SIGNALS:
    void closed(); // done, or gone back

protected:
    // True: done. False: it stays open, because something is missing and the focus was put there,
    // or until the desk has done it.
    [[nodiscard]] virtual bool take() = 0;
    void setTitle(const QString& title);
    void setExplanation(const QString& words);
    void setStep(const QString& words, bool enabled = true); // of the confirming button
    QLabel* addLabel();
    QLineEdit* addLine();
    RowList* addChoices();
    void addSecondStep(KeyButton* button); // between the step and the way back
    void addStretch();
    void complain(const QString& words); // what is missing, said above the button
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] QVBoxLayout& body() { return *m_body; }

    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_explanation;
    QLabel* m_complaint;
    QVBoxLayout* m_body;
    QVBoxLayout* m_keys;
    KeyButton* m_step;
    KeyButton* m_back;
};
