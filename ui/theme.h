// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verdict.h"

#include <QColor>
#include <QFont>
#include <QString>

#include <utility>
#include <vector>

// The roles that colours play. Widgets and the style sheet name roles, never colours.
enum class Tint {
    Ground,     // behind the cards
    Card,       // cards, fields, bars
    Line,       // hairlines
    FieldLine,  // the edge of what can be filled in or pressed
    Text,       // what is read
    Label,      // what names it
    Accent,     // links, the current page, the focus ring
    AccentFill, // filled buttons and ticks
    OnAccent,
    AdmitFill, // the button that admits
    OnAdmit,
    Chip,   // quiet badges
    OnChip, // their text
    Hover,
    Selection,
    PreviewGround, // behind the camera's picture
    OnPreview,
    Found, // outline of a code that was found
    Band,  // practice
    OnBand,
    OnSign, // the sign inside its disc
    AdmittedSign,
    AdmittedGround,
    AdmittedLine,
    AdmittedText,
    AttentionSign,
    AttentionGround,
    AttentionLine,
    AttentionText,
    RefusedSign,
    RefusedGround,
    RefusedLine,
    RefusedText,
    UnknownSign,
    UnknownGround,
    UnknownLine,
    UnknownText,
};

// The colours of one manner: a disc with its sign, a ground, its edge, and text on the ground.
struct MannerRoles
{
    Tint sign, ground, line, text;
};
[[nodiscard]] MannerRoles rolesOf(Manner manner);

// One look: colours by role and sizes by the chosen text size. The style sheet is made from it.
class Theme
{
public:
    explicit Theme(bool dark = false, int textPercent = 100);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] int textPercent() const { return m_percent; }
    [[nodiscard]] QColor color(Tint role) const;
    [[nodiscard]] int px(int size) const; // of text, and of what grows with it
    [[nodiscard]] QFont font(int size, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QString styleSheet() const; // resources/style/loket.qss, filled in
    void applyToApplication() const;

    // Foreground, background and the least contrast that the pair has to keep (WCAG ratio).
    struct Pair
    {
        Tint text, ground;
        double least;
    };
    [[nodiscard]] static const std::vector<Pair>& pairs();
    [[nodiscard]] static std::vector<std::pair<Tint, QString>> names(); // as in the style sheet

private:
    bool m_dark;
    int m_percent;
};
