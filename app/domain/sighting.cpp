// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sighting.h"

#include <utility>

namespace {

constexpr std::array<std::pair<Symbology, const char16_t*>, 8> symbologies{{
    {Symbology::QrCode, u"QRCode"},
    {Symbology::Code128, u"Code128"},
    {Symbology::Code39, u"Code39"},
    {Symbology::Pdf417, u"PDF417"},
    {Symbology::DataMatrix, u"DataMatrix"},
    {Symbology::Aztec, u"Aztec"},
    {Symbology::Typed, u"Typed"},
    {Symbology::Text, u"Text"},
}};

constexpr std::array<std::pair<FoundBy, const char16_t*>, 7> waysToFind{{
    {FoundBy::Camera, u"camera"},
    {FoundBy::HandScanner, u"hand_scanner"},
    {FoundBy::Typed, u"typed"},
    {FoundBy::Pasted, u"pasted"},
    {FoundBy::Picture, u"picture"},
    {FoundBy::Search, u"search"},
    {FoundBy::Family, u"family"},
}};

template <typename Table, typename Value>
QString nameIn(const Table& table, Value value)
{
    for (const auto& [known, name] : table) {
        if (known == value)
            return QString::fromUtf16(name);
    }
    return {};
}

template <typename Value, typename Table>
std::optional<Value> valueIn(const Table& table, QStringView text)
{
    const QStringView trimmed = text.trimmed();
    for (const auto& [known, name] : table) {
        if (trimmed.compare(QStringView(name), Qt::CaseInsensitive) == 0)
            return known;
    }
    return std::nullopt;
}

} // namespace

QString symbologyName(Symbology symbology)
{
    return nameIn(symbologies, symbology);
}

std::optional<Symbology> parseSymbology(QStringView text)
{
    return valueIn<Symbology>(symbologies, text);
}

QString foundByName(FoundBy foundBy)
{
    return nameIn(waysToFind, foundBy);
}

std::optional<FoundBy> parseFoundBy(QStringView text)
{
    return valueIn<FoundBy>(waysToFind, text);
}
