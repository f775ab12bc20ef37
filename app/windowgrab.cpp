// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowgrab.h"

#include "desk/desk.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace {

// Long enough for the day's counts and for what appears little by little.
constexpr int calmAfter = 700;

} // namespace

void grabWhenCalm(Desk& desk, QWidget& window, const QString& code, const QString& file)
{
    auto* calm = new QTimer(&window);
    calm->setSingleShot(true);
    calm->setInterval(calmAfter);
    QObject::connect(&desk, &Desk::stateChanged, calm, qOverload<>(&QTimer::start));
    QObject::connect(calm, &QTimer::timeout, &window,
                     [&window, file] { QCoreApplication::exit(window.grab().save(file) ? 0 : 5); });
    QObject::connect(&desk, &Desk::stateChanged, &window,
                     [&desk, code, opened = false](const DeskState& state) mutable {
                         if (state.isSignedIn() && !std::exchange(opened, true) && !code.isEmpty())
                             desk.typed(code);
                     });
    if (!desk.state().isSignedIn())
        desk.signIn(QStringLiteral("Sri Wahyuni"));
    calm->start();
}
