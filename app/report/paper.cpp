// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper.h"

#include "words/reportwords.h"

#include <QBuffer>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace report {

namespace {

constexpr double margin = 40, footHeight = 24, gap = 10;
constexpr double chartHeight = 190;
constexpr int dotsPerInch = 1200; // what the letters are placed by

} // namespace

Paper::Paper(QIODevice& device, const Report& report, int pages)
    : m_report(report), m_pages(pages), m_writer(&device)
{
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageOrientation(report.wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    m_writer.setPageMargins({});
    m_writer.setResolution(dotsPerInch);
    m_writer.setTitle(QStringLiteral("%1, %2").arg(report.title, report.about));
    m_writer.setCreator(QStringLiteral("Loket"));
    const QSizeF size = m_writer.pageLayout().fullRect(QPageLayout::Point).size();
    m_room = QRectF(QPointF(0, 0), size).adjusted(margin, margin, -margin, -margin - footHeight);
}

QFont Paper::font(double size, QFont::Weight weight) const
{
    QFont font = m_look.font;
    font.setPixelSize(static_cast<int>(size));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double Paper::heightOf(const QString& text, const QFont& font, double width) const
{
    return QFontMetricsF(font)
        .boundingRect(QRectF(0, 0, width, 10000), Qt::TextWordWrap, text)
        .height();
}

void Paper::begin()
{
    m_painter.begin(&m_writer);
    constexpr double pointsPerInch = 72;
    m_painter.scale(dotsPerInch / pointsPerInch, dotsPerInch / pointsPerInch);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_y = m_room.top();
}

void Paper::nextPage()
{
    foot();
    m_writer.newPage();
    ++m_page;
    m_y = m_room.top();
}

void Paper::need(double height)
{
    if (m_y + height > m_room.bottom() && m_y > m_room.top())
        nextPage();
}

void Paper::foot()
{
    const QRectF line(m_room.left(), m_room.bottom() + footHeight - 10, m_room.width(), 12);
    m_painter.setPen(QPen(m_look.line, 0.5));
    m_painter.drawLine(line.topLeft() - QPointF(0, 4), line.topRight() - QPointF(0, 4));
    m_painter.setFont(font(8));
    m_painter.setPen(m_look.quiet);
    const QString page = words::pageOf(m_page, std::max(m_pages, m_page), m_report.language);
    const QFontMetricsF metrics(m_painter.font());
    const double room = line.width() - metrics.horizontalAdvance(page) * 1.1 - gap;
    const QString whose =
        QStringLiteral("%1 · %2 · %3").arg(m_report.title, m_report.about, m_report.office);
    m_painter.drawText(line, Qt::AlignLeft, metrics.elidedText(whose, Qt::ElideRight, room));
    m_painter.drawText(line, Qt::AlignRight, page);
}

void Paper::paragraph(const QString& text, const QFont& letters, const QColor& color)
{
    const double height = heightOf(text, letters, m_room.width());
    need(height);
    m_painter.setFont(letters);
    m_painter.setPen(color);
    m_painter.drawText(QRectF(m_room.left(), m_y, m_room.width(), height), Qt::TextWordWrap, text);
    m_y += height + 2;
}

void Paper::head()
{
    paragraph(m_report.office, font(9, QFont::DemiBold), m_look.quiet);
    paragraph(m_report.title, font(20, QFont::Bold), m_look.text);
    paragraph(m_report.about, font(12, QFont::Medium), m_look.text);
    paragraph(m_report.made, font(9), m_look.quiet);
    for (const QString& note : m_report.notes)
        paragraph(note, font(9, QFont::Medium), m_look.text);
    m_y += gap;
}

// Two rows of three cards.
void Paper::figures()
{
    constexpr size_t inRow = 3;
    constexpr double high = 54;
    const double wide = (m_room.width() - 2 * gap) / inRow;
    for (size_t i = 0; i < m_report.figures.size(); ++i) {
        if (i % inRow == 0)
            need(high);
        const Figure& figure = m_report.figures[i];
        const QRectF card(m_room.left() + static_cast<double>(i % inRow) * (wide + gap), m_y, wide,
                          high);
        m_painter.setPen(QPen(m_look.line, 0.75));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(card, 4, 4);
        const QRectF inner = card.adjusted(8, 6, -8, -6);
        const auto line = [&](double top, const QFont& letters, const QColor& color,
                              const QString& text) {
            m_painter.setFont(letters);
            m_painter.setPen(color);
            const QRectF box(inner.left(), inner.top() + top, inner.width(), inner.height());
            m_painter.drawText(
                box, Qt::AlignLeft | Qt::AlignTop,
                QFontMetricsF(letters).elidedText(text, Qt::ElideRight, inner.width()));
        };
        line(0, font(8), m_look.quiet, figure.label);
        line(10, font(17, QFont::Bold), m_look.text, figure.value);
        line(32, font(8), m_look.quiet, figure.detail);
        if (i % inRow == inRow - 1 || i + 1 == m_report.figures.size())
            m_y += high + gap;
    }
}

// The chart stands above its table, and at least the table's first lines stay with it.
void Paper::section(const Section& section)
{
    constexpr double firstLines = 90;
    const bool drawn = !section.chart.series.empty();
    need((drawn ? chartHeight : 0) + firstLines);
    m_y += gap;
    paragraph(section.table.title, font(12, QFont::DemiBold), m_look.text);
    if (drawn) {
        paintChart(m_painter, QRectF(m_room.left(), m_y, m_room.width(), chartHeight),
                   section.chart, m_look);
        m_y += chartHeight + gap;
    }
    table(section.table);
}

void Paper::writeAll()
{
    begin();
    head();
    figures();
    for (const Section& each : m_report.sections)
        section(each);
    for (const Table& each : m_report.tables) {
        need(60);
        m_y += gap;
        if (each.title != m_report.title)
            paragraph(each.title, font(12, QFont::DemiBold), m_look.text);
        table(each);
    }
    foot();
    m_painter.end();
}

QByteArray pdfOf(const Report& report)
{
    int pages = 0;
    QByteArray written;
    for (const bool known : {false, true}) { // the first time round counts the pages
        written.clear();
        QBuffer device(&written);
        device.open(QIODevice::WriteOnly);
        Paper paper(device, report, known ? pages : 0);
        paper.writeAll();
        pages = paper.pages();
    }
    return written;
}

} // namespace report
