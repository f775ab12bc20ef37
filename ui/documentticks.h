// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "ui/view.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;
class TickBox;

// The documents of a service in short, one tick each: seen, copied and identical as the office asks
// for it. For a walk-in; the counter's card has the long form.
class DocumentTicks : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentTicks(const Theme& theme, QWidget* parent = nullptr);

    void show(const Service& service, const View& view); // ticks of the same documents are kept
    void tickRequired();
    void focusOpen();
    [[nodiscard]] DocumentsSeen seen() const;
    void retranslate();

private:
    struct Line
    {
        DocumentId document;
        bool required;
        QWidget* row;
        TickBox* box;
    };
    [[nodiscard]] Line makeLine(const DocumentId& id, bool required, const QString& name);

    const Theme& m_theme;
    QVBoxLayout* m_rows;
    QLabel* m_heading;
    std::vector<Line> m_lines;
};
