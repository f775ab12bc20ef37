// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QString>

#include <optional>

// How a desk reaches its centre: the file centre.json in the data folder, which `loketctl central
// enroll` writes, readable by its owner only (0600). Relative paths are beside it.
struct Connection
{
    QString host;
    int port = 5432;
    QString database;
    QString user;              // the desk's role
    QString password;          // SCRAM; may be empty with a certificate
    QString serverCertificate; // sslrootcert; empty: without TLS (loopback only)
    QString certificate, key;  // the desk's own
    QString revoked;           // sslcrl, optional
    OfficeId office;
    DeskLetter desk;

    // None: there is no such file, the desk stands alone. Errors: ConnectionFileBad (subject:
    // what), ConnectionFileOpen (others may read it).
    [[nodiscard]] static Result<std::optional<Connection>> read(const QString& folder);
    [[nodiscard]] Result<void> write(const QString& folder) const;
};
