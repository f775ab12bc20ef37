// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sighting.h"

#include "domain/nametable.h"

namespace {

constexpr std::array<Named<Symbology>, 8> symbologies{{
    {Symbology::QrCode, u"QRCode"},
    {Symbology::Code128, u"Code128"},
    {Symbology::Code39, u"Code39"},
    {Symbology::Pdf417, u"PDF417"},
    {Symbology::DataMatrix, u"DataMatrix"},
    {Symbology::Aztec, u"Aztec"},
    {Symbology::Typed, u"Typed"},
    {Symbology::Text, u"Text"},
}};

constexpr std::array<Named<FoundBy>, 7> waysToFind{{
    {FoundBy::Camera, u"camera"},
    {FoundBy::HandScanner, u"hand_scanner"},
    {FoundBy::Typed, u"typed"},
    {FoundBy::Pasted, u"pasted"},
    {FoundBy::Picture, u"picture"},
    {FoundBy::Search, u"search"},
    {FoundBy::Family, u"family"},
}};

} // namespace

QString symbologyName(Symbology symbology)
{
    return nameIn(symbologies, symbology);
}

std::optional<Symbology> parseSymbology(QStringView text)
{
    return valueIn(symbologies, text);
}

QString foundByName(FoundBy foundBy)
{
    return nameIn(waysToFind, foundBy);
}

std::optional<FoundBy> parseFoundBy(QStringView text)
{
    return valueIn(waysToFind, text);
}
