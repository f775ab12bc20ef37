// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flowlayout.h"

#include <QTest>
#include <QWidget>

namespace {

QWidget* box(int width, int height)
{
    auto* widget = new QWidget;
    widget->setFixedSize(width, height);
    return widget;
}

} // namespace

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrapsWhatDoesNotFit()
    {
        QWidget parent;
        auto* flow = new FlowLayout(FlowLayout::Mode::Wrap, 10, &parent);
        for (int i = 0; i < 3; ++i)
            flow->addWidget(box(100, 30));
        QCOMPARE(flow->heightForWidth(320), 30);
        QCOMPARE(flow->heightForWidth(319), 70);
        QCOMPARE(flow->heightForWidth(100), 110);
    }

    void columnsAreEqualAndAsManyAsFit()
    {
        QWidget parent;
        auto* flow = new FlowLayout(FlowLayout::Mode::Columns, 10, &parent);
        flow->setColumns(100, 2);
        QList<QWidget*> all;
        for (int i = 0; i < 4; ++i) {
            all.append(new QWidget);
            all.last()->setMinimumHeight(30);
            flow->addWidget(all.last());
        }
        flow->setGeometry(QRect(0, 0, 410, 200));
        QCOMPARE(all.at(0)->width(), 200);
        QCOMPARE(all.at(1)->x(), 210);
        QCOMPARE(all.at(2)->y(), all.at(0)->height() + 10);
        flow->setGeometry(QRect(0, 0, 150, 200));
        QCOMPARE(all.at(1)->x(), 0);
        QCOMPARE(all.at(1)->width(), 150);
    }

    void hiddenItemsTakeNoRoom()
    {
        QWidget parent;
        auto* flow = new FlowLayout(FlowLayout::Mode::Wrap, 10, &parent);
        QWidget* first = box(100, 30);
        flow->addWidget(first);
        flow->addWidget(box(100, 30));
        QCOMPARE(flow->heightForWidth(100), 70);
        first->hide();
        QCOMPARE(flow->heightForWidth(100), 30);
    }
};

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
