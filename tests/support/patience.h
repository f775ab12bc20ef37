// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/qtestcase.h>

// Read before every test (cmake/LoketTargets.cmake). Qt waits for five seconds where a test does
// not say for how long; a machine that also builds may write to its disk for as long as that. What
// comes in the end comes as soon as ever: only a test that fails takes longer for it.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)
#define QTRY_VERIFY2(condition, words) QTRY_VERIFY2_WITH_TIMEOUT(condition, words, 30000)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 30000)

// What has to be done within some time is tried up to five times: a machine that stands still for
// a moment breaks the limit, too, but a program that is too slow breaks it every time. `attempt`
// takes a QString&, in which it says what took too long; whatever else is wrong fails at once.
template <typename Attempt>
void keepOnce(const Attempt& attempt)
{
    QString late;
    for (int tried = 0; tried < 5; ++tried) {
        late.clear();
        attempt(late);
        if (late.isEmpty() || QTest::currentTestFailed())
            return;
        qInfo("once more: %s", qPrintable(late));
    }
    QFAIL(qPrintable(late));
}

// For an attempt: leaves it if that is not so.
#define IN_TIME(condition, words)                                                                  \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            late = QStringLiteral(#condition ": ") + QString(words);                               \
            return;                                                                                \
        }                                                                                          \
    } while (false)
