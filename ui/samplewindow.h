// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QStackedWidget;
class KeyButton;

// The sample proofs of the practice day, beside the counter: one large, to hold up to a camera, to
// drag onto the window or to give to it by Enter. Messages are to be copied and pasted.
class SampleWindow : public QWidget
{
    Q_OBJECT

public:
    // Whole paths, in the order of the lesson; what ends in .txt is a message.
    SampleWindow(const QStringList& files, const Theme& theme, QWidget* parent = nullptr);

    void choose(int sample);
    [[nodiscard]] int count() const;
    [[nodiscard]] QString title(int sample) const;

Q_SIGNALS:
    void pictureGiven(const QString& path);
    void messageGiven(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    class List;
    class Picture;

    void fill(const QStringList& files);
    void retranslate();
    void showChosen();
    void give();
    void copy();
    [[nodiscard]] QString chosenFile() const;
    [[nodiscard]] bool isMessage() const;

    const Theme& m_theme;
    List* m_list;
    QLabel* m_title;
    QStackedWidget* m_large;
    Picture* m_picture;
    QPlainTextEdit* m_message;
    QLabel* m_hint;
    KeyButton* m_copy;
    KeyButton* m_give;
};
