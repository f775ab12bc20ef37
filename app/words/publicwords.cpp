// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/publicwords.h"

#include "words/phrasebook.h"
#include "words/timewords.h"

namespace words {

namespace {

const char* sourceOf(PublicMessage::What what)
{
    using What = PublicMessage::What;
    switch (what) {
    case What::Closed:
        return QT_TRANSLATE_NOOP("Public", "This counter is closed for the moment");
    case What::ShowToCamera:
        return QT_TRANSLATE_NOOP("Public", "Show your QR code to the camera");
    case What::ShowToOfficer:
        return QT_TRANSLATE_NOOP("Public", "Show your QR code to the officer");
    case What::HaveDocumentsReady:
        return QT_TRANSLATE_NOOP("Public", "Please have your documents ready");
    case What::ComeBackAt:
        return QT_TRANSLATE_NOOP("Public", "Please come back at %1");
    case What::ComeBackBy:
        return QT_TRANSLATE_NOOP("Public", "Please come back by %1");
    case What::GoIn:
        return QT_TRANSLATE_NOOP("Public", "Please go in");
    case What::WaitForOfficer:
        return QT_TRANSLATE_NOOP("Public", "Please wait for the officer");
    }
    return "";
}

} // namespace

QString say(const PublicMessage& message, Zone zone, Language language)
{
    const QString said = Phrasebook(language).translate("Public", sourceOf(message.what));
    return message.at ? said.arg(time(*message.at, zone, language)) : said;
}

QString numberCaption(Language language)
{
    return Phrasebook(language).translate("Public", "Your queue number");
}

QString deskWords(DeskLetter desk, Language language)
{
    return Phrasebook(language)
        .translate("Public", "Counter %1", "%1: the letter of a desk")
        .arg(desk.toString());
}

QString practiceWords(Language language)
{
    return Phrasebook(language).translate("Public", "Practice");
}

} // namespace words
