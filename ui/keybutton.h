// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPushButton>

// A button that shows the key which does the same.
class KeyButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind { Plain, Main, Admit, Quiet };

    KeyButton(const Theme& theme, Kind kind, const QString& key, QWidget* parent = nullptr);

    void setWords(const QString& words); // also the accessible name
    void setKind(Kind kind);
    void setKey(const QString& key);
    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Look
    {
        QColor fill, line, text, keyLine, keyText, keyFill;
    };
    [[nodiscard]] Look look() const;
    [[nodiscard]] QFont wordsFont() const;
    [[nodiscard]] QFont keyFont() const;

    const Theme& m_theme;
    Kind m_kind;
    QString m_key;
};
