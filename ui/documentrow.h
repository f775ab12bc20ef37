// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/checklist.h"
#include "ui/theme.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class TickBox;

// One document of the checklist.
class DocumentRow : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentRow(const Theme& theme, QWidget* parent = nullptr);

    void show(const DocumentCheck& check, const QString& name,
              const std::array<QString, 3>& aspects, int columnWidth);
    void setEditable(bool editable);
    [[nodiscard]] bool takeFocus(int column); // false: nothing to tick there
    void askWhatDiffers();

Q_SIGNALS:
    void ticked(Aspect aspect, bool on);
    void differs(const QString& what);
    void moveWanted(int column, int dLine, int dColumn);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool tickKey(int column, int key);
    void closeQuestion(bool keep);

    const Theme& m_theme;
    QLabel* m_name;
    QLabel* m_differs;
    QLineEdit* m_question;
    std::array<QWidget*, 3> m_cells{};
    std::array<TickBox*, 3> m_ticks{};
    int m_askedFrom = 2; // the column to come back to
};
