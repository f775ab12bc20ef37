// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/call.h"

// The commands of loketctl (README, "Command line"). Each tells its answer and returns the exit
// code.
namespace ctl {

[[nodiscard]] ExitCode assess(const Call& call);
[[nodiscard]] ExitCode proof(const Call& call);
[[nodiscard]] ExitCode importFile(const Call& call);
[[nodiscard]] ExitCode verdict(const Call& call);
[[nodiscard]] ExitCode admit(const Call& call);
[[nodiscard]] ExitCode readPictures(const Call& call);
[[nodiscard]] ExitCode day(const Call& call);
[[nodiscard]] ExitCode demo(const Call& call);
[[nodiscard]] ExitCode auditVerify(const Call& call);
[[nodiscard]] ExitCode journalRestore(const Call& call);
[[nodiscard]] ExitCode journalList(const Call& call);
[[nodiscard]] ExitCode rulesShow(const Call& call);
[[nodiscard]] ExitCode rulesCheck(const Call& call);
[[nodiscard]] ExitCode rulesSet(const Call& call);
[[nodiscard]] ExitCode officerAdd(const Call& call);
[[nodiscard]] ExitCode officerList(const Call& call);
[[nodiscard]] ExitCode officerDisable(const Call& call);
[[nodiscard]] ExitCode officerEnable(const Call& call);
[[nodiscard]] ExitCode officerSetPin(const Call& call);
[[nodiscard]] ExitCode officerSetRole(const Call& call);
[[nodiscard]] ExitCode walkInAdd(const Call& call);
[[nodiscard]] ExitCode walkInList(const Call& call);
[[nodiscard]] ExitCode purge(const Call& call);
[[nodiscard]] ExitCode dayClose(const Call& call);
[[nodiscard]] ExitCode reportDay(const Call& call);
[[nodiscard]] ExitCode reportPeriod(const Call& call);
[[nodiscard]] ExitCode syncOnce(const Call& call);
[[nodiscard]] ExitCode syncStatus(const Call& call);
[[nodiscard]] ExitCode centralInit(const Call& call);
[[nodiscard]] ExitCode centralEnroll(const Call& call);
[[nodiscard]] ExitCode centralDisable(const Call& call);
[[nodiscard]] ExitCode centralImport(const Call& call);
[[nodiscard]] ExitCode centralStatus(const Call& call);

// Understands the command line (without the program's name), runs the command.
[[nodiscard]] int run(const QStringList& line);

} // namespace ctl
