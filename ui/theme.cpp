// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace {

struct Shade
{
    Tint role;
    const char* name; // in the style sheet
    QRgb light;
    QRgb dark;
};

// The one table of colours. A test computes the contrast of every pair in Theme::pairs().
constexpr std::array shades{
    Shade{Tint::Ground, "ground", 0xFFF4F6F8, 0xFF10161C},
    Shade{Tint::Card, "card", 0xFFFFFFFF, 0xFF18212A},
    Shade{Tint::Line, "line", 0xFFDDE3E8, 0xFF2B3742},
    Shade{Tint::FieldLine, "fieldLine", 0xFF8696A3, 0xFF6C7D8B},
    Shade{Tint::Text, "text", 0xFF17212B, 0xFFE8EEF3},
    Shade{Tint::Label, "label", 0xFF526170, 0xFFA6B4C0},
    Shade{Tint::Accent, "accent", 0xFF0B4F6C, 0xFF6CC0E5},
    Shade{Tint::AccentFill, "accentFill", 0xFF0B4F6C, 0xFF17688B},
    Shade{Tint::OnAccent, "onAccent", 0xFFFFFFFF, 0xFFFFFFFF},
    Shade{Tint::AdmitFill, "admitFill", 0xFF177245, 0xFF1B7A4B},
    Shade{Tint::OnAdmit, "onAdmit", 0xFFFFFFFF, 0xFFFFFFFF},
    Shade{Tint::Chip, "chip", 0xFFEEF3F6, 0xFF232E38},
    Shade{Tint::OnChip, "onChip", 0xFF2B3A47, 0xFFD3DEE7},
    Shade{Tint::Hover, "hover", 0xFFF0F4F7, 0xFF212C36},
    Shade{Tint::Selection, "selection", 0xFFDCEBF3, 0xFF1D3F52},
    Shade{Tint::PreviewGround, "previewGround", 0xFF1D262E, 0xFF0A0F13},
    Shade{Tint::OnPreview, "onPreview", 0xFFFFFFFF, 0xFFF2F6F9},
    Shade{Tint::Found, "found", 0xFF34C471, 0xFF34C471},
    Shade{Tint::Band, "band", 0xFF5B2A86, 0xFF6B3799},
    Shade{Tint::OnBand, "onBand", 0xFFFFFFFF, 0xFFFFFFFF},
    Shade{Tint::OnSign, "onSign", 0xFFFFFFFF, 0xFF10161C},
    Shade{Tint::AdmittedSign, "admittedSign", 0xFF177245, 0xFF45BF83},
    Shade{Tint::AdmittedGround, "admittedGround", 0xFFE7F4EC, 0xFF10291D},
    Shade{Tint::AdmittedLine, "admittedLine", 0xFFB4DDC4, 0xFF23573C},
    Shade{Tint::AdmittedText, "admittedText", 0xFF0E5231, 0xFFB9EFCF},
    Shade{Tint::AttentionSign, "attentionSign", 0xFFB25E09, 0xFFE8A54B},
    Shade{Tint::AttentionGround, "attentionGround", 0xFFFDF1E3, 0xFF2E2110},
    Shade{Tint::AttentionLine, "attentionLine", 0xFFF0CFA4, 0xFF634720},
    Shade{Tint::AttentionText, "attentionText", 0xFF6B3A05, 0xFFFFDDAE},
    Shade{Tint::RefusedSign, "refusedSign", 0xFFB3261E, 0xFFF2867C},
    Shade{Tint::RefusedGround, "refusedGround", 0xFFFBE9E7, 0xFF331513},
    Shade{Tint::RefusedLine, "refusedLine", 0xFFF0BDB8, 0xFF6E2C27},
    Shade{Tint::RefusedText, "refusedText", 0xFF7A1510, 0xFFFFCFCA},
    Shade{Tint::UnknownSign, "unknownSign", 0xFF4A6274, 0xFF9DB4C5},
    Shade{Tint::UnknownGround, "unknownGround", 0xFFEEF3F6, 0xFF202B35},
    Shade{Tint::UnknownLine, "unknownLine", 0xFFC9D5DE, 0xFF3D4D5A},
    Shade{Tint::UnknownText, "unknownText", 0xFF2B3A47, 0xFFDDE7EF},
};

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.color(Tint::Ground));
    palette.setColor(QPalette::Base, theme.color(Tint::Card));
    palette.setColor(QPalette::AlternateBase, theme.color(Tint::Hover));
    palette.setColor(QPalette::Button, theme.color(Tint::Card));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::BrightText, QPalette::ToolTipText})
        palette.setColor(role, theme.color(Tint::Text));
    palette.setColor(QPalette::PlaceholderText, theme.color(Tint::Label));
    palette.setColor(QPalette::ToolTipBase, theme.color(Tint::Card));
    palette.setColor(QPalette::Highlight, theme.color(Tint::AccentFill));
    palette.setColor(QPalette::HighlightedText, theme.color(Tint::OnAccent));
    palette.setColor(QPalette::Link, theme.color(Tint::Accent));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color(Tint::Label));
    return palette;
}

} // namespace

MannerRoles rolesOf(Manner manner)
{
    switch (manner) {
    case Manner::Admitted:
        return {Tint::AdmittedSign, Tint::AdmittedGround, Tint::AdmittedLine, Tint::AdmittedText};
    case Manner::Attention:
        return {Tint::AttentionSign, Tint::AttentionGround, Tint::AttentionLine,
                Tint::AttentionText};
    case Manner::Refused:
        return {Tint::RefusedSign, Tint::RefusedGround, Tint::RefusedLine, Tint::RefusedText};
    case Manner::Unknown:
        break;
    }
    return {Tint::UnknownSign, Tint::UnknownGround, Tint::UnknownLine, Tint::UnknownText};
}

Theme::Theme(bool dark, int textPercent)
    : m_dark(dark), m_percent(std::clamp(textPercent, 100, 175))
{}

QColor Theme::color(Tint role) const
{
    const Shade& shade = shades.at(static_cast<size_t>(role));
    return QColor::fromRgb(m_dark ? shade.dark : shade.light);
}

int Theme::px(int size) const
{
    // What is large already need not grow as much to be read.
    constexpr int large = 26;
    const int percent = size < large ? m_percent : 100 + (m_percent - 100) * 2 / 5;
    return (size * percent + 50) / 100;
}

QFont Theme::font(int size, QFont::Weight weight) const
{
    QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                           QStringLiteral("Segoe UI"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(px(size));
    font.setWeight(weight);
    return font;
}

std::vector<std::pair<Tint, QString>> Theme::names()
{
    std::vector<std::pair<Tint, QString>> names;
    for (const Shade& shade : shades)
        names.emplace_back(shade.role, QString::fromLatin1(shade.name));
    return names;
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/style/loket.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString sheet = QString::fromUtf8(file.readAll());
    static const QRegularExpression token(QStringLiteral("@([A-Za-z]+)|\\$([0-9]+)"));
    QString filled;
    qsizetype from = 0;
    for (auto it = token.globalMatch(sheet); it.hasNext();) {
        const auto match = it.next();
        filled += QStringView(sheet).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (const QString size = match.captured(2); !size.isEmpty()) {
            filled += QString::number(px(size.toInt()));
            continue;
        }
        const auto shade = std::ranges::find_if(
            shades, [&](const Shade& s) { return match.captured(1) == QLatin1String(s.name); });
        filled += shade == shades.end() ? match.captured(0) : color(shade->role).name();
    }
    filled += QStringView(sheet).mid(from);
    return filled;
}

void Theme::applyToApplication() const
{
    QApplication::setPalette(paletteOf(*this));
    QApplication::setFont(font(14));
    qApp->setStyleSheet(styleSheet());
}

const std::vector<Theme::Pair>& Theme::pairs()
{
    constexpr double text = 4.5, verdict = 7.0, graphic = 3.0;
    static const std::vector<Pair> all{
        {Tint::Text, Tint::Ground, text},
        {Tint::Text, Tint::Card, text},
        {Tint::Text, Tint::Hover, text},
        {Tint::Text, Tint::Selection, text},
        {Tint::Label, Tint::Ground, text},
        {Tint::Label, Tint::Card, text},
        {Tint::Label, Tint::Hover, text},
        {Tint::Label, Tint::Selection, text},
        {Tint::Accent, Tint::Card, text},
        {Tint::Accent, Tint::Ground, text},
        {Tint::OnAccent, Tint::AccentFill, text},
        {Tint::OnAdmit, Tint::AdmitFill, text},
        {Tint::OnChip, Tint::Chip, text},
        {Tint::OnPreview, Tint::PreviewGround, text},
        {Tint::OnBand, Tint::Band, text},
        {Tint::AttentionSign, Tint::Card, text},
        {Tint::RefusedSign, Tint::Card, text},
        {Tint::AdmittedSign, Tint::Card, text},
        {Tint::FieldLine, Tint::Card, graphic},
        {Tint::Found, Tint::PreviewGround, graphic},
        {Tint::OnSign, Tint::AdmittedSign, graphic},
        {Tint::OnSign, Tint::AttentionSign, graphic},
        {Tint::OnSign, Tint::RefusedSign, graphic},
        {Tint::OnSign, Tint::UnknownSign, graphic},
        {Tint::AdmittedText, Tint::AdmittedGround, verdict},
        {Tint::AttentionText, Tint::AttentionGround, verdict},
        {Tint::RefusedText, Tint::RefusedGround, verdict},
        {Tint::UnknownText, Tint::UnknownGround, verdict},
    };
    return all;
}
