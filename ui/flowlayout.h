// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

// Lays out its items in lines: as wide as they wish, or in columns of equal width, as many as fit.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    enum class Mode { Wrap, Columns };
    explicit FlowLayout(Mode mode, int spacing = 8, QWidget* parent = nullptr);
    ~FlowLayout() override;

    // Columns: the least width of one, and how many at most (0: as many as fit).
    void setColumns(int leastWidth, int most = 0);
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    [[nodiscard]] int arrange(const QRect& rect, bool place) const;
    [[nodiscard]] int arrangeColumns(const QRect& rect, bool place) const;
    [[nodiscard]] QList<QLayoutItem*> shown() const;

    QList<QLayoutItem*> m_items;
    Mode m_mode;
    int m_least = 100;
    int m_most = 0;
};
