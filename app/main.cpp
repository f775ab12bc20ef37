// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/clockmemory.h"
#include "desk/demo.h"
#include "desk/desk.h"
#include "desk/enrolment.h"
#include "desk/profilefile.h"
#include "desk/settings.h"
#include "desk/systemclock.h"
#include "scan/camera.h"
#include "scan/scanner.h"
#include "startoptions.h"
#include "store/store.h"
#include "sync/syncer.h"
#include "ui/mainwindow.h"
#include "ui/setupdialog.h"
#include "windowgrab.h"
#include "words/wording.h"

#include <QApplication>
#include <QMessageBox>
#include <QScreen>
#include <QTimer>

#include <cstdio>

namespace {

constexpr int storageFailed = 5, refused = 3;

int frameHigh(QSize window)
{
    constexpr int titleBar = 48;
    return window.height() + titleBar;
}

// Before there is a window: in a box, or on stderr where nobody could close it.
int sayAndEnd(const QString& text, const StartOptions& options, int exitCode)
{
    if (options.grab.isEmpty())
        QMessageBox::critical(nullptr, QStringLiteral("Loket"), text);
    else
        std::fprintf(stderr, "%s\n", qPrintable(text));
    return exitCode;
}

QString sentences(const ProfileFailure& failure, words::Language language)
{
    QStringList lines{words::say(failure.error, language)};
    for (const ProfileError& place : failure.places)
        lines.append(words::say(place, language));
    return lines.join(u'\n');
}

void remember(const StartOptions& options, Settings& settings)
{
    if (options.language)
        settings.setLanguage(*options.language);
    if (options.theme)
        settings.setTheme(*options.theme);
    if (options.textPercent)
        settings.setTextPercent(*options.textPercent);
    if (DeskLetter::parse(options.letter))
        settings.setDeskLetter(options.letter.toUpper());
}

bool isFirstStart(const StartOptions& options, const Settings& settings)
{
    const bool asked = options.demo || !options.grab.isEmpty() || !options.office.isEmpty();
    return !asked && SetupDialog::isNeeded(settings);
}

// The first start on this PC: which office, desk and camera, who is the first administrator. None:
// given up.
std::optional<FirstAdministrator> setUp(Settings& settings)
{
    std::vector<OfficeChoice> offices;
    for (const QString& id : shippedOffices())
        if (const auto office = loadProfile(id))
            offices.push_back({id, office->name});
    return SetupDialog::ask(offices, camerasPluggedIn(), settings);
}

// A desk that was not set up yet is the one that it was enrolled as, or the first one.
DeskLetter letterOf(const StartOptions& options, const Settings& settings)
{
    for (const QString& text : {options.letter, settings.deskLetter()})
        if (const auto letter = DeskLetter::parse(text))
            return *letter;
    return enrolledLetter(options.folder).value_or(*DeskLetter::parse(u"A"));
}

void remindOfTime(SystemClock& clock, Store& store)
{
    const auto memory = store
                            .ask([](Tables& tables) -> Result<ClockMemory> {
                                return clockMemoryOf(tables.journal);
                            })
                            .result();
    if (memory)
        remind(clock, *memory);
}

std::chrono::milliseconds shiftTo(const QString& moment, Zone zone)
{
    const auto at = parseIso(moment, zone);
    return at ? *at - SystemClock().read().now : std::chrono::milliseconds(0);
}

// The sample proofs' paths; none where it is no practice.
Result<QStringList> prepareDemo(const StartOptions& options, const Office& office,
                                DeskLetter letter, const Clock& clock)
{
    if (!options.demo)
        return QStringList();
    const auto made =
        makeDemo({.folder = options.folder,
                  .samples = {},
                  .office = office,
                  .officeNamed = options.office.isEmpty() ? office.id.toString() : options.office,
                  .desk = letter,
                  .time = clock.read()});
    return made.map([](const DemoReport& report) { return report.pictures; });
}

// Runs `then` once the window was painted: what takes long follows the first picture.
class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget& window, std::function<void()> then)
        : QObject(&window), m_then(std::move(then))
    {
        window.installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] { m_then(); });
        }
        return false;
    }

private:
    std::function<void()> m_then;
};

} // namespace

int main(int argc, char** argv)
{
    if (wantsGrab(argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("loket"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOKET_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Loket"));
    QGuiApplication::setDesktopFileName(QStringLiteral("loket"));

    const StartOptions options = startOptions(app);
    Settings settings(options.folder);
    std::optional<FirstAdministrator> first;
    if (isFirstStart(options, settings) && !(first = setUp(settings)))
        return 0;
    const auto language = words::languageOf(options.language.value_or(settings.language()));
    const auto office = loadProfileOf(options.folder, options.office);
    if (!office)
        return sayAndEnd(sentences(office.error(), language), options, refused);

    const DeskLetter letter = letterOf(options, settings);
    SystemClock clock(shiftTo(options.moment, office->zone));
    const auto samples = prepareDemo(options, *office, letter, clock);
    if (!samples)
        return sayAndEnd(words::say(samples.error(), language), options, storageFailed);

    Store store;
    const qint64 reserve = options.demo ? 0 : Ballast::usual;
    const auto opened = store.open({options.folder, Access::ReadWrite, {}, reserve}).result();
    if (!opened && opened.error().fault == Fault::FolderInUse)
        return sayAndEnd(words::say(opened.error(), language), options, storageFailed);
    remember(options, settings);
    remindOfTime(clock, store);

    const auto centre = enrolmentOf(options.folder, office->id, letter);
    std::unique_ptr<Syncer> syncer;
    if (centre && *centre) {
        syncer =
            std::make_unique<Syncer>(store, options.folder, [&clock] { return clock.rawClocks(); });
        QObject::connect(syncer.get(), &CentreLink::timeKnown, &app,
                         [&clock](const TimeAnchor& anchor) { clock.setAnchor(anchor); });
    }
    Scanner scanner;
    Desk desk(*office, letter, settings, clock, store, scanner, syncer.get());
    if (!centre)
        desk.standAlone(centre.error());
    MainWindow window(desk);
    window.resize(options.size);
    window.offerSamples(*samples);
    if (first)
        desk.setUpFirst(first->name, first->pin);
    new FirstPaint(window, [&] {
        desk.begin();
        if (syncer)
            syncer->start(**centre);
        if (!options.grab.isEmpty())
            grabWhenCalm(desk, window, options.show, options.grab);
        if (options.showDay)
            window.goTo(TopBar::Page::Queue);
    });
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    if (options.grab.isEmpty() &&
        (screen.width() <= options.size.width() || screen.height() <= frameHigh(options.size)))
        window.showMaximized();
    else
        window.show();
    return QApplication::exec();
}
