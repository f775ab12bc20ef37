// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/faults.h"

#include <QByteArray>
#include <QString>

#include <optional>

// Why a server's certificate was not believed: libpq says only that it was not. The one place that
// knows OpenSSL. Paths are as files are named on the disk.

// The common name in a certificate; none: it cannot be read.
[[nodiscard]] std::optional<QString> ownerOf(const QByteArray& certificateFile);

enum class CertificateDates { Unreadable, TooEarly, InTime, TooLate }; // by the PC's clock
[[nodiscard]] CertificateDates datesOf(const QByteArray& certificateFile);

// `ssl` is OpenSSL's handle of a link whose certificate nobody checked. Only a certificate that
// the office's own authority made says anything about the clock. One that is not valid yet proves
// the clock wrong, as all of them begin in the past; one that has run out does so unless the
// desk's own one, `ownFile`, is in its time.
[[nodiscard]] Fault untrustedBecause(void* ssl, const QByteArray& authorityFile,
                                     const QByteArray& ownFile);
