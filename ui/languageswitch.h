// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/wording.h"

#include <QTranslator>

#include <optional>

// The window's language, switched while it is open: every widget is told by LanguageChange.
class LanguageSwitch
{
public:
    void use(words::Language language);

private:
    QTranslator m_own;
    QTranslator m_qt; // standard buttons, the file dialog
    std::optional<words::Language> m_used;
};
