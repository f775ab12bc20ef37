// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskstate.h"

bool isAdmission(Outcome::What what)
{
    switch (what) {
    case Outcome::What::Admitted:
    case Outcome::What::AdmittedByOverride:
    case Outcome::What::Provisional:
    case Outcome::What::WalkIn:
        return true;
    case Outcome::What::Held:
    case Outcome::What::RefusedDocuments:
    case Outcome::What::Refused:
    case Outcome::What::Undone:
    case Outcome::What::Parked:
        return false;
    }
    return false;
}
