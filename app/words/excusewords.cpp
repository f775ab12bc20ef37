// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/phrasebook.h"
#include "words/wording.h"

namespace words {

QString say(const Excuse& excuse, Zone zone, Language language)
{
    const Phrasebook in(language);
    const QString from = time(excuse.from, zone, language);
    const QString to = time(excuse.to, zone, language);
    switch (excuse.what) {
    case Excuse::What::SeenEarlier:
        return in.translate("Excuse", "This code was already shown here today at %1.").arg(from);
    case Excuse::What::ProgramDown:
        return in.translate("Excuse", "Loket was not running here from %1 to %2.").arg(from, to);
    case Excuse::What::CameraDown:
        return in.translate("Excuse", "The camera did not work here from %1 to %2.").arg(from, to);
    case Excuse::What::NetworkDown:
        return in.translate("Excuse", "The network was down from %1 to %2.").arg(from, to);
    case Excuse::What::QueueLong:
        return in
            .translate("Excuse",
                       "There was a queue from %1 to %2: the desk worked without a pause.")
            .arg(from, to);
    }
    return {};
}

} // namespace words
