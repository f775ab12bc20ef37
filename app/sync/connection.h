// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QString>

#include <optional>

// How a desk reaches its centre: the file centre.json in the data folder, which `loketctl central
// enroll` writes, readable by its owner only (0600). Relative paths in it are beside it; here they
// are absolute.
struct Connection
{
    QString host{}; // one, or several by commas: the first that takes in events is the one
    int port = 5432;
    QString database{};
    QString user{};              // the desk's role
    QString password{};          // SCRAM; may be empty with a certificate
    QString serverCertificate{}; // sslrootcert: the server must prove its name by it (verify-full).
                                 // Empty: without TLS, taken for this PC's own addresses only
    QString certificate{}, key{}; // the desk's own
    QString revoked{};            // sslcrl, optional
    OfficeId office;
    DeskLetter desk;

    bool operator==(const Connection&) const = default;
    [[nodiscard]] bool usesTls() const { return !serverCertificate.isEmpty(); }

    // None: there is no such file, the desk stands alone. Errors: ConnectionFileBad (subject:
    // what), ConnectionFileOpen (others may read it).
    [[nodiscard]] static Result<std::optional<Connection>> read(const QString& folder);
    // Errors: FileNotWritten.
    [[nodiscard]] Result<void> write(const QString& folder) const;
    [[nodiscard]] static QString fileIn(const QString& folder);
};
