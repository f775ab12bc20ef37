// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importrows.h"

#include <QStringList>

namespace {

// One record of a CSV file; a quoted field may run over several lines.
struct Record
{
    QStringList fields;
    qsizetype line = 1;
    bool quoteClosed = true;
};

class CsvReader
{
public:
    explicit CsvReader(const QString& text) : m_text(text) {}

    void setDelimiter(QChar delimiter) { m_delimiter = delimiter; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] qsizetype at() const { return m_at; }

    [[nodiscard]] Record next()
    {
        Record record;
        record.line = m_line;
        do
            record.fields.append(field(record));
        while (take(m_delimiter));
        if (!atEnd())
            newLine();
        return record;
    }

private:
    [[nodiscard]] bool take(QChar c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void newLine()
    {
        const bool carriage = take(u'\r');
        if (!take(u'\n') && !carriage)
            return;
        ++m_line;
    }
    [[nodiscard]] bool fieldEndsHere() const
    {
        return atEnd() || m_text[m_at] == m_delimiter || m_text[m_at] == u'\n' ||
               m_text[m_at] == u'\r';
    }
    [[nodiscard]] QString field(Record& record)
    {
        QString value;
        if (take(u'"'))
            value = quoted(record);
        while (!fieldEndsHere())
            value += m_text[m_at++];
        return value;
    }
    [[nodiscard]] QString quoted(Record& record)
    {
        QString value;
        while (!atEnd()) {
            if (take(u'"')) {
                if (!take(u'"'))
                    return value;
                value += u'"';
                continue;
            }
            m_line += m_text[m_at] == u'\n';
            value += m_text[m_at++];
        }
        record.quoteClosed = false;
        return value;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    QChar m_delimiter = u',';
};

// The sign that stands most often in the heading, outside quotes.
QChar delimiterOf(QStringView heading)
{
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar candidate : {QChar(u';'), QChar(u','), QChar(u'\t')}) {
        qsizetype count = 0;
        bool inQuotes = false;
        for (const QChar c : heading) {
            inQuotes ^= c == u'"';
            count += !inQuotes && c == candidate;
        }
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

bool isBlank(const Record& record)
{
    for (const QString& field : record.fields) {
        if (!field.trimmed().isEmpty())
            return false;
    }
    return true;
}

using Columns = std::vector<std::optional<ImportField>>;

// The first column of a name counts; headings that mean nothing here are passed over.
Columns columnsOf(const QStringList& headings)
{
    Columns columns;
    for (const QString& heading : headings) {
        auto field = importFieldOf(heading);
        if (field && std::find(columns.begin(), columns.end(), field) != columns.end())
            field.reset();
        columns.push_back(field);
    }
    while (!columns.empty() && headings[qsizetype(columns.size()) - 1].trimmed().isEmpty())
        columns.pop_back();
    return columns;
}

// Spreadsheets add empty fields at the end; anything else that is too much or too little shows
// that a delimiter stands in an unquoted field.
bool countFits(const Record& record, const Columns& columns)
{
    if (record.fields.size() < qsizetype(columns.size()))
        return false;
    for (qsizetype i = qsizetype(columns.size()); i < record.fields.size(); ++i) {
        if (!record.fields[i].trimmed().isEmpty())
            return false;
    }
    return true;
}

void addRow(ImportRows& rows, const Record& record, const Columns& columns, qsizetype at)
{
    if (!record.quoteClosed) {
        rows.errors.push_back({record.line, ImportField::Row, RowFault::QuoteNotClosed, {}});
        return;
    }
    if (!countFits(record, columns)) {
        rows.errors.push_back({record.line, ImportField::Row, RowFault::ColumnCount,
                               QString::number(record.fields.size())});
        return;
    }
    ImportRow row;
    row.line = record.line;
    row.bytes = at;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i])
            row.fields[size_t(*columns[i])] = record.fields[qsizetype(i)];
    }
    rows.rows.push_back(std::move(row));
}

} // namespace

Result<ImportRows> csvRows(const QString& text)
{
    CsvReader reader(text);
    if (text.startsWith(u"sep=")) // written by Excel for itself
        (void)reader.next();
    const qsizetype start = reader.at();
    const qsizetype end = text.indexOf(u'\n', start);
    reader.setDelimiter(delimiterOf(QStringView(text).mid(start, end < 0 ? -1 : end - start)));
    Record heading = reader.next();
    while (isBlank(heading) && !reader.atEnd())
        heading = reader.next();
    const Columns columns = columnsOf(heading.fields);
    if (std::find(columns.begin(), columns.end(), ImportField::Code) == columns.end())
        return failure(Fault::ImportNotUnderstood);
    ImportRows rows;
    while (!reader.atEnd()) {
        const Record record = reader.next();
        if (!isBlank(record) || !record.quoteClosed)
            addRow(rows, record, columns, reader.at());
    }
    return rows;
}
