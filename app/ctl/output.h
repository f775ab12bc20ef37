// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/language.h"

#include <QJsonObject>
#include <QString>

struct Error;

namespace ctl {

// Answers go to stdout, as JSON or as words; messages go to stderr.
class Output
{
public:
    Output(bool json, words::Language language) : m_json(json), m_language(language) {}

    [[nodiscard]] bool json() const { return m_json; }
    [[nodiscard]] words::Language language() const { return m_language; }
    void object(const QJsonObject& object) const; // one line
    void line(const QString& text) const;
    void message(const QString& text) const;
    void message(const Error& error) const; // in words; its technical detail in brackets

private:
    bool m_json;
    words::Language m_language;
};

} // namespace ctl
