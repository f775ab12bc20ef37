// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/demoday.h"
#include "domain/result.h"

#include <QImage>
#include <QStringList>

// What applicants hold up, as a camera would see it: a phone or a sheet with the code.
[[nodiscard]] QImage proofPicture(const DemoProof& proof);

// One PNG (a message: .txt) per proof into the folder, which is made where it is missing; answers
// their whole paths. Errors: FolderNotWritable.
[[nodiscard]] Result<QStringList> paintProofs(const std::vector<DemoProof>& proofs,
                                              const QString& folder);
