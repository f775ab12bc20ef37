// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstand.h"
#include "scan/framedecoder.h"
#include "support/frames.h"
#include "ui/applicantcard.h"
#include "ui/checklistpane.h"
#include "ui/codefield.h"
#include "ui/counterpage.h"
#include "ui/decisionpane.h"
#include "ui/face.h"
#include "ui/mainwindow.h"
#include "ui/noticeline.h"
#include "ui/scanpane.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QTest>
#include <QVideoSink>

#include <memory>

// While it lives, keys bear the times of a hand scanner's, however slow this machine is.
class ScannerSpeed : public QObject
{
public:
    ScannerSpeed() { QCoreApplication::instance()->installEventFilter(this); } // before all others
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool press = event->type() == QEvent::KeyPress;
        if (!watched->isWindowType() || (!press && event->type() != QEvent::KeyRelease))
            return false;
        auto& key = static_cast<QKeyEvent&>(*event);
        m_time = m_time == 0 ? key.timestamp() : m_time + (press ? 5 : 0);
        key.setTimestamp(m_time);
        return false;
    }

private:
    quint64 m_time = 0; // milliseconds
};

// The real window over a real desk on a folder of its own. Keys are pressed on the window, as the
// keyboard does, so that shortcuts, the scanner's filter and the focus all play their part.
class WindowStand
{
public:
    enum class Staff { Nobody, SetUp };
    explicit WindowStand(const QString& office = QStringLiteral("jakarta-pusat"),
                         Staff staff = Staff::Nobody)
        : stand(office)
    {
        if (staff == Staff::SetUp)
            stand.setUpOfficers();
        stand.settings.setMuted(true); // no sound card in a test
        window = std::make_unique<MainWindow>(*stand.desk);
        window->show();
        stand.settle();
    }

    void signIn() { stand.signIn(); }
    void signInAs(const QString& name) { stand.signInAs(name); }
    // Into the field that has the focus, at once.
    void fill(const QString& text)
    {
        if (QApplication::focusWidget() == nullptr) { // a dialog has just closed
            window->activateWindow();
            settle();
        }
        QWidget* field = QApplication::focusWidget();
        QTest::keyClicks(field != nullptr ? field : window->focusWidget(), text);
        settle();
    }
    // As a person: slower than any scanner.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(shown(), key, modifiers);
        settle();
    }
    void type(const QString& text)
    {
        for (const QChar c : text) {
            QTest::keyClick(shown(), c.toLatin1());
            QTest::qWait(100);
        }
        settle();
    }
    // As a hand scanner: all at once, with Enter.
    void scan(const QString& text, Qt::Key end = Qt::Key_Return)
    {
        const ScannerSpeed speed;
        for (const QChar c : text)
            QTest::keyClick(shown(), c.toLatin1());
        QTest::keyClick(shown(), end);
        settle();
        stand.pass();
    }
    void settle() // what waits for a pause in typing comes, and what the store answers
    {
        QTest::qWait(120); // a button that is pressed by its key clicks a moment later
        stand.settle();
    }
    void showFrame(const QByteArray& code)
    {
        stand.scanner.sink()->setVideoFrame(frameOf(sceneWith(qrImage(code))));
    }
    [[nodiscard]] QWindow* shown() const
    {
        if (QWidget* modal = QApplication::activeModalWidget())
            return modal->windowHandle();
        return window->windowHandle();
    }
    [[nodiscard]] bool says(const QString& text) const // somewhere on the window, visibly
    {
        const auto all = window->findChildren<QLabel*>();
        return std::ranges::any_of(all, [&](const QLabel* label) {
            const QString words =
                label->accessibleName().isEmpty() ? label->text() : label->accessibleName();
            return label->isVisible() && words.contains(text);
        });
    }
    template <typename W>
    [[nodiscard]] W* open() const // the dialog that is open
    {
        return qobject_cast<W*>(QApplication::activeModalWidget());
    }
    [[nodiscard]] CodeField& field() { return window->face().counter().scanPane().field(); }
    [[nodiscard]] AskPanel* panel() { return window->face().counter().decisions().openPanel(); }

    DeskStand stand;
    std::unique_ptr<MainWindow> window;
};
