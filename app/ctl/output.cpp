// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/output.h"

#include "words/wording.h"

#include <QJsonDocument>

#include <cstdio>

namespace ctl {

namespace {

void put(FILE* stream, QByteArray bytes)
{
    bytes.append('\n');
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void Output::object(const QJsonObject& object) const
{
    put(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Output::line(const QString& text) const
{
    put(stdout, text.toUtf8());
}

void Output::message(const QString& text) const
{
    put(stderr, QByteArrayLiteral("loketctl: ") + text.toUtf8());
}

void Output::message(const Error& error) const
{
    const QString detail =
        error.detail.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(error.detail);
    message(words::say(error, m_language) + detail);
}

} // namespace ctl
