// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/phrasebook.h"
#include "words/verdictscene.h"
#include "words/wording.h"

namespace words {

namespace {

// What went wrong and what to do next. A table as a switch, so that the compiler misses a new
// fault.
const char* sourceOf(Fault fault)
{
    switch (fault) {
    case Fault::FolderNotWritable:
        return QT_TRANSLATE_NOOP(
            "Error", "The data folder cannot be written, so nothing can be recorded. Ask the "
                     "administrator to give this user the right to write there.");
    case Fault::FolderInUse:
        return QT_TRANSLATE_NOOP("Error", "Another copy of Loket already works with this data "
                                          "folder. Use that window, or close it first.");
    case Fault::FileDamaged:
        return QT_TRANSLATE_NOOP("Error", "A data file is damaged. Nothing is recorded until the "
                                          "administrator restores it from the copy.");
    case Fault::FileForeign:
        return QT_TRANSLATE_NOOP("Error", "This file does not belong to Loket and is left "
                                          "untouched. Choose another data folder.");
    case Fault::FileNewer:
        return QT_TRANSLATE_NOOP("Error", "The data was written by a newer version of Loket. "
                                          "Install that version on this PC too.");
    case Fault::DiskFull:
        return QT_TRANSLATE_NOOP("Error", "The disk is full, so nothing more can be recorded. Free "
                                          "some space, then repeat the last step.");
    case Fault::StorageFailed:
        return QT_TRANSLATE_NOOP("Error", "The data could not be stored. Repeat the step; if it "
                                          "fails again, call the administrator.");
    case Fault::RecordingNotReady:
        return QT_TRANSLATE_NOOP(
            "Error", "The records are still being checked. Wait a moment, then press Enter again.");
    case Fault::NotADemoFolder:
        return QT_TRANSLATE_NOOP(
            "Error", "This folder holds real data. Choose an empty folder for practice.");
    case Fault::JournalMissing:
        return QT_TRANSLATE_NOOP(
            "Error", "The journal of arrivals is missing from the data folder. Nothing is recorded "
                     "until the administrator puts the copy back (loketctl journal restore).");
    case Fault::BookingsRestored:
        return QT_TRANSLATE_NOOP(
            "Error", "The bookings were damaged and were put back from the last copy. Import the "
                     "newest list of bookings again.");
    case Fault::DiskNearlyFull:
        return QT_TRANSLATE_NOOP("Error", "The disk is nearly full. Call the administrator to free "
                                          "some space before recording stops.");
    case Fault::DiskReserveUsed:
        return QT_TRANSLATE_NOOP("Error", "The disk is full. Arrivals are still recorded for a "
                                          "while, in the room that Loket kept for that. Call the "
                                          "administrator now to free some space.");
    case Fault::NoRoomForSession:
        return QT_TRANSLATE_NOOP("Error", "The disk of this PC is too full to begin working here. "
                                          "Whoever is signed in can go on. Call the administrator "
                                          "to free some space.");
    case Fault::ProfileNotFound:
        return QT_TRANSLATE_NOOP(
            "Error", "The office profile was not found. Choose the office in the settings.");
    case Fault::ProfileInvalid:
        return QT_TRANSLATE_NOOP(
            "Error",
            "The office profile has errors. Correct the places that are named, then start again.");
    case Fault::ImportUnreadable:
        return QT_TRANSLATE_NOOP(
            "Error", "The file cannot be opened. Check that it is there and may be read.");
    case Fault::ImportTooLarge:
        return QT_TRANSLATE_NOOP("Error", "The file is too large. Export fewer days at a time and "
                                          "import the parts one after another.");
    case Fault::ImportNotUnderstood:
        return QT_TRANSLATE_NOOP("Error", "The file is neither a CSV nor a JSON list of bookings. "
                                          "Export it again from the booking system.");
    case Fault::ImportHasErrors:
        return QT_TRANSLATE_NOOP("Error", "The file has rows with errors, so nothing was taken in. "
                                          "Correct the rows that are named, then import it again.");
    case Fault::BookingsFromCentre:
        return QT_TRANSLATE_NOOP(
            "Error", "This desk gets its bookings from the office server, so nothing was taken in "
                     "here. Import the list there, for all desks (loketctl central import). In an "
                     "emergency a supervisor takes it in here, by name and PIN.");
    case Fault::PictureUnreadable:
        return QT_TRANSLATE_NOOP("Error", "The picture cannot be read. Use a PNG or JPEG file.");
    case Fault::PictureTooLarge:
        return QT_TRANSLATE_NOOP(
            "Error",
            "The picture is too large. Use a smaller one, or only the part with the code.");
    case Fault::PictureWithoutCode:
        return QT_TRANSLATE_NOOP(
            "Error", "No code was found in the picture. Use a sharper one, or type the code.");
    case Fault::NoCamera:
        return QT_TRANSLATE_NOOP("Error",
                                 "No camera is connected. Plug one in, or type the code (F2).");
    case Fault::OnlySecondCamera:
        return QT_TRANSLATE_NOOP("Error",
                                 "Only the document camera is connected. Hold the code under it, "
                                 "plug in another camera, or type the code (F2).");
    case Fault::CameraBusy:
        return QT_TRANSLATE_NOOP(
            "Error",
            "Another program is using the camera. Close that program, or type the code (F2).");
    case Fault::CameraDenied:
        return QT_TRANSLATE_NOOP("Error", "Loket may not use the camera. Allow it in the system's "
                                          "settings, or type the code (F2).");
    case Fault::CameraUnplugged:
        return QT_TRANSLATE_NOOP(
            "Error", "The camera was unplugged. Plug it in again, or type the code (F2).");
    case Fault::CameraFailed:
        return QT_TRANSLATE_NOOP("Error", "The camera does not work. Plug it in again or choose "
                                          "another one, or type the code (F2).");
    case Fault::CameraAddressSilent:
        return QT_TRANSLATE_NOOP("Error",
                                 "No picture comes from the camera's address. Check the address in "
                                 "the settings and the network, or type the code (F2).");
    case Fault::CameraLoginRefused:
        return QT_TRANSLATE_NOOP("Error",
                                 "The network camera refuses the user name or the password. Give "
                                 "both in its address (rtsp://NAME:PASSWORD@…), or type the code "
                                 "(F2).");
    case Fault::AlreadyAttended:
        return QT_TRANSLATE_NOOP("Error", "This booking was marked as arrived a moment ago. "
                                          "Compare the identity card with the first arrival.");
    case Fault::BookingCancelled:
        return QT_TRANSLATE_NOOP("Error",
                                 "This booking was cancelled a moment ago. Ask the applicant to "
                                 "book again, or ask the supervisor for approval.");
    case Fault::AlreadyUndone:
        return QT_TRANSLATE_NOOP("Error", "This arrival was already undone.");
    case Fault::NothingToUndo:
        return QT_TRANSLATE_NOOP("Error", "There is no arrival to undo.");
    case Fault::UnknownOfficer:
        return QT_TRANSLATE_NOOP("Error", "This officer is not known here. Check the name.");
    case Fault::NotAllowed:
        return QT_TRANSLATE_NOOP("Error",
                                 "This needs a right that you do not have. Ask the supervisor.");
    case Fault::ReasonMissing:
        return QT_TRANSLATE_NOOP("Error", "Choose a reason first.");
    case Fault::PinWrong:
        return QT_TRANSLATE_NOOP("Error", "The PIN or the name is not right. Type the PIN again.");
    case Fault::PinWait:
        return QT_TRANSLATE_NOOP("Error", "Too many wrong PINs.");
    case Fault::PinUnusable:
        return QT_TRANSLATE_NOOP("Error", "A PIN has 4 to 12 digits and nothing else.");
    case Fault::OfficerDisabled:
        return QT_TRANSLATE_NOOP("Error",
                                 "This officer may not work here any more. Ask the administrator.");
    case Fault::OfficerExists:
        return QT_TRANSLATE_NOOP("Error",
                                 "There is an officer of this name already. Choose another name.");
    case Fault::LastAdministrator:
        return QT_TRANSLATE_NOOP("Error", "The office needs an administrator. Make somebody an "
                                          "administrator first.");
    case Fault::ApproverMissing:
        return QT_TRANSLATE_NOOP(
            "Error", "A second person has to approve this with name and PIN. Ask the supervisor.");
    case Fault::SamePerson:
        return QT_TRANSLATE_NOOP(
            "Error", "Nobody approves what they ask for themselves. Ask somebody else.");
    case Fault::DayNotOver:
        return QT_TRANSLATE_NOOP(
            "Error", "The office has not closed yet. Close the day after closing time.");
    case Fault::NothingToExport:
        return QT_TRANSLATE_NOOP("Error", "There is nothing in this period. Choose other days.");
    case Fault::FileNotWritten:
        return QT_TRANSLATE_NOOP("Error", "The file could not be written, and nothing is left of "
                                          "it. Choose another folder, or free some space.");
    case Fault::ConnectionFileBad:
        return QT_TRANSLATE_NOOP("Error",
                                 "The connection to the office server is not set up properly, so "
                                 "this desk works alone. Ask the administrator to enrol it again.");
    case Fault::ConnectionFileOpen:
        return QT_TRANSLATE_NOOP("Error", "Others on this PC could read the connection file, so it "
                                          "is not used. Ask the administrator to protect it.");
    case Fault::CentreUnreachable:
        return QT_TRANSLATE_NOOP("Error", "The office server cannot be reached. The counter goes "
                                          "on; what is recorded is sent later.");
    case Fault::CentreSilent:
        return QT_TRANSLATE_NOOP("Error", "The office server does not answer. The counter goes on; "
                                          "what is recorded is sent later.");
    case Fault::CentreFailed:
        return QT_TRANSLATE_NOOP("Error", "The office server reports an error. The counter goes "
                                          "on; tell the administrator if it stays so.");
    case Fault::CentreLoginRefused:
        return QT_TRANSLATE_NOOP("Error", "The office server does not let this desk in. Ask the "
                                          "administrator to enrol it again.");
    case Fault::CentreNotTrusted:
        return QT_TRANSLATE_NOOP("Error",
                                 "The server that answers cannot prove that it is the office "
                                 "server, so nothing was sent to it. Call the administrator.");
    case Fault::CentreOtherName:
        return QT_TRANSLATE_NOOP("Error",
                                 "The server that answers bears another name than the office "
                                 "server, so nothing was sent to it. Call the administrator.");
    case Fault::CertificateRefused:
        return QT_TRANSLATE_NOOP("Error", "The office server does not accept this desk's "
                                          "certificate. Ask the administrator to enrol it again.");
    case Fault::CertificateExpired:
        return QT_TRANSLATE_NOOP(
            "Error", "This desk's certificate has expired. Ask the administrator for a new one.");
    case Fault::CertificateRevoked:
        return QT_TRANSLATE_NOOP("Error",
                                 "This desk's certificate was revoked. Ask the administrator.");
    case Fault::PcClockWrong:
        return QT_TRANSLATE_NOOP("Error", "This PC's clock is wrong, so the office server cannot "
                                          "be checked. Set date and time, then try again.");
    case Fault::DeskDisabled:
        return QT_TRANSLATE_NOOP(
            "Error",
            "This desk was taken out of service. What it recorded is kept; ask the administrator.");
    case Fault::CentreNewer:
        return QT_TRANSLATE_NOOP(
            "Error", "The office server needs a newer version of Loket. What is recorded here is "
                     "kept, and sent when this PC is updated at the latest; ask the "
                     "administrator to update it.");
    case Fault::CentreOlder:
        return QT_TRANSLATE_NOOP("Error", "The office server is older than this program. Ask the "
                                          "administrator to bring it up to date.");
    case Fault::CentreNotOurs:
        return QT_TRANSLATE_NOOP("Error", "The database that answers is not an office server of "
                                          "Loket. Ask the administrator to check the connection.");
    case Fault::CentreOtherOffice:
        return QT_TRANSLATE_NOOP("Error",
                                 "The connection belongs to another office than this desk's data. "
                                 "Ask the administrator to enrol this desk again.");
    case Fault::FeedHasGap:
        return QT_TRANSLATE_NOOP("Error", "Something is missing in what the office server sends. "
                                          "It is copied anew; nothing recorded here is lost.");
    case Fault::FeedNotUnderstood:
        return QT_TRANSLATE_NOOP("Error",
                                 "The office server sends something that this program does not "
                                 "understand. Ask the administrator to update this PC.");
    case Fault::IncidentUnknown:
        return QT_TRANSLATE_NOOP("Error", "This incident was settled already.");
    case Fault::Internal:
        return QT_TRANSLATE_NOOP("Error",
                                 "Something went wrong inside the program. Nothing was recorded; "
                                 "repeat the step, and call the administrator if it fails again.");
    }
    return "";
}

QString withSeconds(const QString& sentence, int seconds, const Phrasebook& in)
{
    if (seconds <= 0)
        return sentence;
    return sentence + u' ' +
           in.translate("Error", "Wait %n second(s), then try again.", nullptr, seconds);
}

} // namespace

QString say(const Error& error, Language language)
{
    const Phrasebook in(language);
    const QString sentence = in.translate("Error", sourceOf(error.fault));
    if (error.fault == Fault::PinWrong || error.fault == Fault::PinWait)
        return withSeconds(sentence, error.subject.toInt(), in);
    const QString subject = quoted(error.subject, 120);
    return subject.isEmpty() ? sentence : sentence + QStringLiteral(" (%1)").arg(subject);
}

} // namespace words
