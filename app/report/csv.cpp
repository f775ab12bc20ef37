// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csvtext.h"
#include "report/report.h"

#include <QRegularExpression>

namespace report {

namespace {

constexpr QChar apart(u';');

// Spreadsheets run what begins so, even behind blanks; the wide forms are taken for the same.
bool beginsFormula(const QString& text)
{
    static const QRegularExpression sign(
        QStringLiteral("^[\\s\\x{00A0}\\x{FEFF}]*[=+\\-@\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}]"));
    return sign.match(text).hasMatch() || text.startsWith(u'\t') || text.startsWith(u'\r') ||
           text.startsWith(u'\n');
}

// 0012 would lose its zeros, sixteen digits their end, and 1E234 would be a power of ten.
bool wouldBecomeNumber(const QString& text)
{
    static const QRegularExpression number(
        QStringLiteral("^\\s*(?:0\\d+|\\d{12,}|\\d+[eE]\\d+)\\s*$"));
    return number.match(text).hasMatch();
}

QString numberText(double value)
{
    QString text = QString::number(value, 'f', 1);
    return text.replace(u'.', u',');
}

void addTable(QString& csv, const Table& table)
{
    QStringList fields;
    for (const Column& column : table.columns)
        fields << csvField(column.title);
    csv += csvLine(fields);
    for (const auto& row : table.rows) {
        fields.clear();
        for (const Cell& cell : row)
            fields << csvField(cell);
        csv += csvLine(fields);
    }
}

void addHead(QString& csv, const Report& report)
{
    csv += csvLine({csvField(report.title), csvField(report.office)});
    csv += csvLine({csvField(report.about), csvField(report.made)});
    for (const QString& note : report.notes)
        csv += csvLine({csvField(note)});
    for (const Figure& figure : report.figures)
        csv += csvLine({csvField(figure.label), csvField(figure.value), csvField(figure.detail)});
}

} // namespace

QString csvField(const QString& text)
{
    QString safe = beginsFormula(text) || wouldBecomeNumber(text) ? u'\'' + text : text;
    safe.remove(QChar(0));
    static const QRegularExpression special(QStringLiteral("[;,\"\\r\\n\\t]|^\\s|\\s$"));
    if (!special.match(safe).hasMatch())
        return safe;
    return u'"' + safe.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvField(const Cell& cell)
{
    struct Writer
    {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString& words) const { return csvField(words); }
        QString operator()(int count) const { return QString::number(count); }
        QString operator()(double mean) const { return numberText(mean); }
        QString operator()(const Share& share) const
        {
            return share.whole > 0 ? numberText(100.0 * share.part / share.whole) : QString();
        }
        QString operator()(std::chrono::seconds length) const // a length in every spreadsheet
        {
            const auto all = length.count();
            return QStringLiteral("%1:%2:%3")
                .arg(all / 3600)
                .arg(all / 60 % 60, 2, 10, QChar(u'0'))
                .arg(all % 60, 2, 10, QChar(u'0'));
        }
    };
    return std::visit(Writer{}, cell);
}

QString csvLine(const QStringList& fields)
{
    return fields.join(apart) + QStringLiteral("\r\n");
}

// A list is one table, ready to be sorted; a report is a page of several.
QByteArray csvOf(const Report& report)
{
    QString csv;
    const bool isList = report.sections.empty() && report.tables.size() == 1;
    if (isList) {
        addTable(csv, report.tables.front());
    } else {
        addHead(csv, report);
        const auto add = [&csv](const Table& table) {
            csv += csvLine({}) + csvLine({csvField(table.title)});
            addTable(csv, table);
        };
        for (const Section& section : report.sections)
            add(section.table);
        for (const Table& table : report.tables)
            add(table);
    }
    return QByteArrayLiteral("\xEF\xBB\xBF") + csv.toUtf8();
}

} // namespace report
