// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/phrasebook.h"
#include "words/wording.h"

namespace words {

namespace {

// One short line each: it stands in the camera's picture while a phone is being held up.
const char* sourceOf(Advice advice)
{
    switch (advice) {
    case Advice::None:
        return "";
    case Advice::TooFar:
        return QT_TRANSLATE_NOOP("Advice", "A little closer");
    case Advice::TooClose:
        return QT_TRANSLATE_NOOP("Advice", "A little farther away");
    case Advice::CutOff:
        return QT_TRANSLATE_NOOP("Advice", "Show the whole code");
    case Advice::MoveSlower:
        return QT_TRANSLATE_NOOP("Advice", "Hold it still");
    case Advice::Glare:
        return QT_TRANSLATE_NOOP("Advice", "A lamp is mirrored: tilt it a little");
    case Advice::TooDark:
        return QT_TRANSLATE_NOOP("Advice", "Too dark: a brighter screen helps");
    case Advice::TextOnly:
        return QT_TRANSLATE_NOOP("Advice", "No code, only text: hold it still");
    case Advice::TextUnreadable:
        return QT_TRANSLATE_NOOP("Advice", "No code, only text: type the code");
    case Advice::Black:
        return QT_TRANSLATE_NOOP("Advice", "The camera sees nothing: is it covered?");
    case Advice::Frozen:
        return QT_TRANSLATE_NOOP("Advice", "The picture is frozen: replug the camera");
    case Advice::OutOfFocus:
        return QT_TRANSLATE_NOOP("Advice", "The camera is not sharp: clean or focus it");
    case Advice::LowFrameRate:
        return QT_TRANSLATE_NOOP("Advice", "The camera is slow: give it more light");
    case Advice::SlowNetwork:
        return QT_TRANSLATE_NOOP("Advice", "The network camera is slow: hold the code still");
    }
    return "";
}

} // namespace

QString say(Advice advice, Language language)
{
    return advice == Advice::None ? QString()
                                  : Phrasebook(language).translate("Advice", sourceOf(advice));
}

} // namespace words
