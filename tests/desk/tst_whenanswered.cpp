// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/whenanswered.h"

#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

// Answers that come from another thread: each once, in the asker's thread, or not at all.
class TestWhenAnswered : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOnceHoweverTheyRace_data();
    void answersOnceHoweverTheyRace();
    void neverAnswersBeforeTheAskerHasReturned();
    void answersInTheOrderTheyWereFinished();
    void answersNobodyWhoIsGone_data();
    void answersNobodyWhoIsGone();
    void outlivesAnAskerThatGoesWhileItIsTold();
    void givesWhatTheAnswerBecame();
    void takesWhatMakesNothingOfTheAnswer();
    void saysNothingOfWhatWasCancelled();
};

namespace {

// A question that is open until finish(), from whatever thread.
struct Question
{
    std::shared_ptr<QPromise<int>> promise = std::make_shared<QPromise<int>>();
    Question() { promise->start(); }
    [[nodiscard]] QFuture<int> future() const { return promise->future(); }
    void finish(int answer) const
    {
        promise->addResult(answer);
        promise->finish();
    }
};

void handlePosted()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

void TestWhenAnswered::answersOnceHoweverTheyRace_data()
{
    QTest::addColumn<bool>("whileFinishing");
    QTest::newRow("asked as it comes") << false;
    QTest::newRow("asked in the moment it is finished") << true;
}

// Two thousand questions, each answered in another thread while the asker says where to. Others who
// have asked the same draw out the moment between "it is finished" and the last to be told: there
// QFuture::then() of Qt 6.4 crashes.
void TestWhenAnswered::answersOnceHoweverTheyRace()
{
    QFETCH(bool, whileFinishing);
    constexpr size_t questions = 2000;
    constexpr int others = 50;
    std::vector<int> calls(questions);
    int othersCalls = 0;
    QObject context;
    QThreadPool pool;
    for (size_t i = 0; i < questions; ++i) {
        const Question question;
        for (int other = 0; whileFinishing && other < others; ++other)
            whenAnswered(question.future(), &context, [&othersCalls](int) { ++othersCalls; });
        pool.start([question, i] { question.finish(int(i)); });
        while (whileFinishing && !question.future().isFinished())
            ;
        whenAnswered(question.future(), &context,
                     [&calls](int answer) { ++calls[size_t(answer)]; });
    }
    QVERIFY(pool.waitForDone(120'000));
    handlePosted();
    QCOMPARE(std::ranges::count(calls, 1), std::ptrdiff_t(questions));
    QCOMPARE(othersCalls, whileFinishing ? int(questions) * others : 0);
    QVERIFY2(context.children().isEmpty(), "a watcher stays behind");
}

void TestWhenAnswered::neverAnswersBeforeTheAskerHasReturned()
{
    QObject context;
    QThread* thread = nullptr;
    whenAnswered(QtFuture::makeReadyFuture(1), &context,
                 [&thread](int) { thread = QThread::currentThread(); });
    QVERIFY(!thread);
    handlePosted();
    QCOMPARE(thread, QThread::currentThread());
}

void TestWhenAnswered::answersInTheOrderTheyWereFinished()
{
    QObject context;
    const std::array<Question, 3> questions;
    std::vector<int> told;
    for (const Question& question : questions)
        whenAnswered(question.future(), &context, [&told](int answer) { told.push_back(answer); });
    QThreadPool pool;
    pool.start([&questions] {
        for (const size_t next : {1, 2, 0})
            questions.at(next).finish(int(next));
    });
    QVERIFY(pool.waitForDone(120'000));
    handlePosted();
    QCOMPARE(told, (std::vector<int>{1, 2, 0}));
}

void TestWhenAnswered::answersNobodyWhoIsGone_data()
{
    QTest::addColumn<bool>("answeredBefore");
    QTest::newRow("gone before the answer") << false;
    QTest::newRow("gone while the answer is on its way") << true;
}

void TestWhenAnswered::answersNobodyWhoIsGone()
{
    QFETCH(bool, answeredBefore);
    auto context = std::make_unique<QObject>();
    const Question question;
    int calls = 0;
    const QFuture<int> made = whenAnswered(question.future(), context.get(), [&calls](int answer) {
        ++calls;
        return answer;
    });
    if (answeredBefore)
        question.finish(1);
    context.reset();
    if (!answeredBefore)
        question.finish(1);
    handlePosted();
    QCOMPARE(calls, 0);
    QVERIFY(made.isFinished());
    QVERIFY(made.isCanceled());
}

void TestWhenAnswered::outlivesAnAskerThatGoesWhileItIsTold()
{
    auto context = std::make_unique<QObject>();
    const QFuture<int> made =
        whenAnswered(QtFuture::makeReadyFuture(1), context.get(), [&context](int answer) {
            context.reset();
            return answer + 1;
        });
    handlePosted();
    QVERIFY(!context);
    QCOMPARE(made.result(), 2);
}

void TestWhenAnswered::givesWhatTheAnswerBecame()
{
    QObject context;
    const Question question;
    const QFuture<QString> words = whenAnswered(question.future(), &context,
                                                [](int answer) { return QString::number(answer); });
    std::optional<qsizetype> length;
    whenAnswered(words, &context, [&length](const QString& text) { length = text.size(); });
    QThreadPool pool;
    pool.start([question] { question.finish(1234); });
    QTRY_COMPARE(length, std::optional<qsizetype>(4));
    QCOMPARE(words.result(), QStringLiteral("1234"));
}

void TestWhenAnswered::takesWhatMakesNothingOfTheAnswer()
{
    QObject context;
    const Question question;
    int told = 0;
    const QFuture<void> done =
        whenAnswered(question.future(), &context, [&told](const int& answer) { told = answer; });
    QVERIFY(!done.isFinished());
    question.finish(7);
    handlePosted();
    QCOMPARE(told, 7);
    QVERIFY(done.isFinished());
    QVERIFY(!done.isCanceled());
}

void TestWhenAnswered::saysNothingOfWhatWasCancelled()
{
    QObject context;
    int calls = 0;
    const auto count = [&calls](int answer) {
        ++calls;
        return answer;
    };
    QFuture<int> made, further;
    {
        const Question question; // is dropped with no answer given
        made = whenAnswered(question.future(), &context, count);
        further = whenAnswered(made, &context, count);
    }
    handlePosted();
    QCOMPARE(calls, 0);
    QVERIFY(made.isFinished() && made.isCanceled());
    QVERIFY(further.isFinished() && further.isCanceled());
    QVERIFY(context.children().isEmpty());
}

QTEST_GUILESS_MAIN(TestWhenAnswered)
#include "tst_whenanswered.moc"
