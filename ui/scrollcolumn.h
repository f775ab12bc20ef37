// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QTimer>

// A column that scrolls when it is higher than its room. Its content is always exactly as wide as
// the room and as high as its wrapped text needs.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollColumn(QWidget* content, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fit();
    void settle(); // once more, when every part has laid itself out

    QWidget* m_content;
    QTimer m_later;
    bool m_fitting = false;
    bool m_settling = false;
};
