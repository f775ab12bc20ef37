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
    Role role;
    const char* name; // in the style sheet
    QRgb light;
    QRgb dark;
};

// The one table of colours. A test computes the contrast of every pair in Theme::pairs().
constexpr std::array shades{
    Shade{Role::Ground, "ground", 0xFFF4F6F8, 0xFF10161C},
    Shade{Role::Card, "card", 0xFFFFFFFF, 0xFF18212A},
    Shade{Role::Line, "line", 0xFFDDE3E8, 0xFF2B3742},
    Shade{Role::FieldLine, "fieldLine", 0xFF8696A3, 0xFF6C7D8B},
    Shade{Role::Text, "text", 0xFF17212B, 0xFFE8EEF3},
    Shade{Role::Label, "label", 0xFF526170, 0xFFA6B4C0},
    Shade{Role::Accent, "accent", 0xFF0B4F6C, 0xFF6CC0E5},
    Shade{Role::AccentFill, "accentFill", 0xFF0B4F6C, 0xFF17688B},
    Shade{Role::OnAccent, "onAccent", 0xFFFFFFFF, 0xFFFFFFFF},
    Shade{Role::AdmitFill, "admitFill", 0xFF177245, 0xFF1B7A4B},
    Shade{Role::OnAdmit, "onAdmit", 0xFFFFFFFF, 0xFFFFFFFF},
    Shade{Role::Chip, "chip", 0xFFEEF3F6, 0xFF232E38},
    Shade{Role::OnChip, "onChip", 0xFF2B3A47, 0xFFD3DEE7},
    Shade{Role::Hover, "hover", 0xFFF0F4F7, 0xFF212C36},
    Shade{Role::Selection, "selection", 0xFFDCEBF3, 0xFF1D3F52},
    Shade{Role::PreviewGround, "previewGround", 0xFF1D262E, 0xFF0A0F13},
    Shade{Role::OnPreview, "onPreview", 0xFFFFFFFF, 0xFFF2F6F9},
    Shade{Role::Found, "found", 0xFF34C471, 0xFF34C471},
    Shade{Role::Band, "band", 0xFF5B2A86, 0xFF6B3799},
    Shade{Role::OnBand, "onBand", 0xFFFFFFFF, 0xFFFFFFFF},
    Shade{Role::OnSign, "onSign", 0xFFFFFFFF, 0xFF10161C},
    Shade{Role::AdmittedSign, "admittedSign", 0xFF177245, 0xFF45BF83},
    Shade{Role::AdmittedGround, "admittedGround", 0xFFE7F4EC, 0xFF10291D},
    Shade{Role::AdmittedLine, "admittedLine", 0xFFB4DDC4, 0xFF23573C},
    Shade{Role::AdmittedText, "admittedText", 0xFF0E5231, 0xFFB9EFCF},
    Shade{Role::AttentionSign, "attentionSign", 0xFFB25E09, 0xFFE8A54B},
    Shade{Role::AttentionGround, "attentionGround", 0xFFFDF1E3, 0xFF2E2110},
    Shade{Role::AttentionLine, "attentionLine", 0xFFF0CFA4, 0xFF634720},
    Shade{Role::AttentionText, "attentionText", 0xFF6B3A05, 0xFFFFDDAE},
    Shade{Role::RefusedSign, "refusedSign", 0xFFB3261E, 0xFFF2867C},
    Shade{Role::RefusedGround, "refusedGround", 0xFFFBE9E7, 0xFF331513},
    Shade{Role::RefusedLine, "refusedLine", 0xFFF0BDB8, 0xFF6E2C27},
    Shade{Role::RefusedText, "refusedText", 0xFF7A1510, 0xFFFFCFCA},
    Shade{Role::UnknownSign, "unknownSign", 0xFF4A6274, 0xFF9DB4C5},
    Shade{Role::UnknownGround, "unknownGround", 0xFFEEF3F6, 0xFF202B35},
    Shade{Role::UnknownLine, "unknownLine", 0xFFC9D5DE, 0xFF3D4D5A},
    Shade{Role::UnknownText, "unknownText", 0xFF2B3A47, 0xFFDDE7EF},
};

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.color(Role::Ground));
    palette.setColor(QPalette::Base, theme.color(Role::Card));
    palette.setColor(QPalette::AlternateBase, theme.color(Role::Hover));
    palette.setColor(QPalette::Button, theme.color(Role::Card));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::BrightText, QPalette::ToolTipText})
        palette.setColor(role, theme.color(Role::Text));
    palette.setColor(QPalette::PlaceholderText, theme.color(Role::Label));
    palette.setColor(QPalette::ToolTipBase, theme.color(Role::Card));
    palette.setColor(QPalette::Highlight, theme.color(Role::AccentFill));
    palette.setColor(QPalette::HighlightedText, theme.color(Role::OnAccent));
    palette.setColor(QPalette::Link, theme.color(Role::Accent));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color(Role::Label));
    return palette;
}

} // namespace

MannerRoles rolesOf(Manner manner)
{
    switch (manner) {
    case Manner::Admitted:
        return {Role::AdmittedSign, Role::AdmittedGround, Role::AdmittedLine, Role::AdmittedText};
    case Manner::Attention:
        return {Role::AttentionSign, Role::AttentionGround, Role::AttentionLine,
                Role::AttentionText};
    case Manner::Refused:
        return {Role::RefusedSign, Role::RefusedGround, Role::RefusedLine, Role::RefusedText};
    case Manner::Unknown:
        break;
    }
    return {Role::UnknownSign, Role::UnknownGround, Role::UnknownLine, Role::UnknownText};
}

Theme::Theme(bool dark, int textPercent)
    : m_dark(dark), m_percent(std::clamp(textPercent, 100, 175))
{}

QColor Theme::color(Role role) const
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

std::vector<std::pair<Role, QString>> Theme::names()
{
    std::vector<std::pair<Role, QString>> names;
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
        {Role::Text, Role::Ground, text},
        {Role::Text, Role::Card, text},
        {Role::Text, Role::Hover, text},
        {Role::Text, Role::Selection, text},
        {Role::Label, Role::Ground, text},
        {Role::Label, Role::Card, text},
        {Role::Label, Role::Hover, text},
        {Role::Label, Role::Selection, text},
        {Role::Accent, Role::Card, text},
        {Role::Accent, Role::Ground, text},
        {Role::OnAccent, Role::AccentFill, text},
        {Role::OnAdmit, Role::AdmitFill, text},
        {Role::OnChip, Role::Chip, text},
        {Role::OnPreview, Role::PreviewGround, text},
        {Role::OnBand, Role::Band, text},
        {Role::AttentionSign, Role::Card, text},
        {Role::RefusedSign, Role::Card, text},
        {Role::AdmittedSign, Role::Card, text},
        {Role::FieldLine, Role::Card, graphic},
        {Role::Found, Role::PreviewGround, graphic},
        {Role::OnSign, Role::AdmittedSign, graphic},
        {Role::OnSign, Role::AttentionSign, graphic},
        {Role::OnSign, Role::RefusedSign, graphic},
        {Role::OnSign, Role::UnknownSign, graphic},
        {Role::AdmittedText, Role::AdmittedGround, verdict},
        {Role::AttentionText, Role::AttentionGround, verdict},
        {Role::RefusedText, Role::RefusedGround, verdict},
        {Role::UnknownText, Role::UnknownGround, verdict},
    };
    return all;
}
