// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/loadchart.h"
#include "report/report.h"

#include <QPainter>
#include <QPdfWriter>

namespace report {

// A4 pages, filled from the top down and measured in points. A thing that does not fit goes to the
// next page; a table goes on there under its heading.
class Paper
{
public:
    // `pages`: how many there will be; 0: not known yet, the first time round.
    Paper(QIODevice& device, const Report& report, int pages);

    void writeAll();
    [[nodiscard]] int pages() const { return m_page; }

private:
    void begin();
    void nextPage();
    void need(double height);
    void foot();
    void head();
    void figures();
    void section(const Section& section);
    void table(const Table& table);
    void paragraph(const QString& text, const QFont& font, const QColor& color);
    [[nodiscard]] std::vector<double> columnWidths(const Table& table) const;
    void tableHead(const Table& table, const std::vector<double>& widths);
    void tableRow(const Table& table, size_t row, const std::vector<double>& widths);
    [[nodiscard]] QFont font(double size, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] double heightOf(const QString& text, const QFont& font, double width) const;

    const Report& m_report;
    int m_pages;
    int m_page = 1;
    ChartLook m_look = paperLook();
    QPdfWriter m_writer;
    QPainter m_painter;
    QRectF m_room; // of the page, without its foot
    double m_y = 0;
};

} // namespace report
