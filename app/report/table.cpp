// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table.h"

#include "words/reportwords.h"

namespace report {

QString text(const Cell& cell, words::Language language)
{
    struct Writer
    {
        words::Language language;
        QString operator()(std::monostate) const { return QString(QChar(0x2013)); }
        QString operator()(const QString& words) const { return words; }
        QString operator()(int count) const { return QString::number(count); }
        QString operator()(double mean) const { return words::decimal(mean, language); }
        QString operator()(const Share& share) const
        {
            return words::percent(share.part, share.whole, language);
        }
        QString operator()(std::chrono::seconds length) const
        {
            return words::clockLength(length, language);
        }
    };
    return std::visit(Writer{language}, cell);
}

} // namespace report
