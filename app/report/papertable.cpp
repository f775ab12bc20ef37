// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace report {

namespace {

constexpr int letters = 8;
constexpr double pad = 3;
constexpr double printed = 1.06; // letters on paper run a little wider than on the screen

double longestWord(const QString& text, const QFontMetricsF& metrics)
{
    double longest = 0;
    for (const QString& word : text.split(u' '))
        longest = std::max(longest, metrics.horizontalAdvance(word) * printed);
    return longest;
}

} // namespace

// Headings wrap, numbers do not; texts share what is left, each by what it needs.
std::vector<double> Paper::columnWidths(const Table& table) const
{
    constexpr double widestText = 150, unbroken = 75; // short texts stay on one line
    const QFontMetricsF plain(font(letters)), bold(font(letters, QFont::DemiBold));
    std::vector<double> widths, least;
    for (size_t column = 0; column < table.columns.size(); ++column) {
        const double heading = longestWord(table.columns[column].title, bold);
        double wide = heading, word = heading;
        for (const auto& row : table.rows) {
            const QString cell = text(row[column], m_report.language);
            wide = std::max(wide, plain.horizontalAdvance(cell) * printed);
            word = std::max(word, table.columns[column].number ? wide : longestWord(cell, plain));
        }
        widths.push_back(std::min(wide, std::max(widestText, word)) + 2 * pad);
        least.push_back((wide <= unbroken ? wide : std::min(word, widestText)) + 2 * pad);
    }
    const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double room = m_room.width();
    if (all <= room) { // the numbers spread out
        const double spare = (room - all) / static_cast<double>(widths.size());
        for (double& width : widths)
            width += spare;
        return widths;
    }
    const double tight = std::accumulate(least.begin(), least.end(), 0.0);
    const double part = all > tight ? std::clamp((room - tight) / (all - tight), 0.0, 1.0) : 0;
    const double squeeze = tight > room ? room / tight : 1;
    for (size_t i = 0; i < widths.size(); ++i)
        widths[i] = (least[i] + (widths[i] - least[i]) * part) * squeeze;
    return widths;
}

void Paper::tableHead(const Table& table, const std::vector<double>& widths)
{
    const QFont bold = font(letters, QFont::DemiBold);
    double high = 0, x = m_room.left();
    for (size_t i = 0; i < widths.size(); ++i)
        high = std::max(high, heightOf(table.columns[i].title, bold, widths[i] - 2 * pad));
    m_painter.setFont(bold);
    m_painter.setPen(m_look.quiet);
    for (size_t i = 0; i < widths.size(); ++i) {
        const QRectF box(x + pad, m_y, widths[i] - 2 * pad, high);
        const auto side = table.columns[i].number ? Qt::AlignRight : Qt::AlignLeft;
        m_painter.drawText(
            box, static_cast<int>(side | Qt::AlignBottom) | Qt::TextWordWrap | Qt::TextDontClip,
            table.columns[i].title);
        x += widths[i];
    }
    m_y += high + 2;
    m_painter.setPen(QPen(m_look.quiet, 0.75));
    m_painter.drawLine(QPointF(m_room.left(), m_y), QPointF(m_room.right(), m_y));
    m_y += 2;
}

void Paper::tableRow(const Table& table, size_t row, const std::vector<double>& widths)
{
    const bool total = table.hasTotal && row + 1 == table.rows.size();
    const QFont used = font(letters, total ? QFont::DemiBold : QFont::Normal);
    std::vector<QString> cells;
    double high = 0, x = m_room.left();
    for (size_t i = 0; i < widths.size(); ++i) {
        cells.push_back(text(table.rows[row][i], m_report.language));
        high = std::max(high, heightOf(cells.back(), used, widths[i] - 2 * pad));
    }
    // The line before a sum goes with it to the next page.
    const bool last = table.hasTotal && row + 2 == table.rows.size();
    if (m_y + (last ? 2 : 1) * (high + 4) + 2 > m_room.bottom()) {
        nextPage();
        tableHead(table, widths);
    }
    if (total) {
        m_painter.setPen(QPen(m_look.quiet, 0.75));
        m_painter.drawLine(QPointF(m_room.left(), m_y), QPointF(m_room.right(), m_y));
        m_y += 2;
    }
    m_painter.setFont(used);
    m_painter.setPen(m_look.text);
    for (size_t i = 0; i < widths.size(); ++i) {
        const QRectF box(x + pad, m_y, widths[i] - 2 * pad, high);
        const auto side = table.columns[i].number ? Qt::AlignRight : Qt::AlignLeft;
        m_painter.drawText(box, static_cast<int>(side) | Qt::TextWordWrap | Qt::TextDontClip,
                           cells[i]);
        x += widths[i];
    }
    m_y += high + 2;
    m_painter.setPen(QPen(m_look.line, 0.5));
    m_painter.drawLine(QPointF(m_room.left(), m_y), QPointF(m_room.right(), m_y));
    m_y += 2;
}

void Paper::table(const Table& table)
{
    const std::vector<double> widths = columnWidths(table);
    tableHead(table, widths);
    for (size_t row = 0; row < table.rows.size(); ++row)
        tableRow(table, row, widths);
    m_y += 4;
}

} // namespace report
