// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What can go wrong outside the rules, as data. app/words makes the sentences.
enum class Fault {
    // the data folder and its files
    FolderNotWritable,
    FolderInUse, // subject: who holds it
    FileDamaged, // subject: the file
    FileForeign, // a database, but not one of ours
    FileNewer,   // written by a newer program
    DiskFull,
    StorageFailed,
    RecordingNotReady, // the integrity check of the journal has not ended yet
    NotADemoFolder,    // demo data would be mixed with real data
    JournalMissing,    // the data folder has a past, but its journal is gone
    BookingsRestored,  // bookings.db was damaged or gone; the last copy stands in its place
    DiskNearlyFull,    // recording goes on; subject: megabytes that are free
    DiskReserveUsed,   // likewise, in the room that was kept for it
    NoRoomForSession,  // who is signed in goes on, but nobody begins
    // profiles and imports
    ProfileNotFound,
    ProfileInvalid, // the list of ProfileError says where
    ImportUnreadable,
    ImportTooLarge,      // subject: the largest size that is taken
    ImportNotUnderstood, // neither CSV nor JSON of bookings
    ImportHasErrors,     // the list of RowError says which
    BookingsFromCentre,  // an enrolled desk takes a list of its own in by a supervisor's name only
    // pictures
    PictureUnreadable,
    PictureTooLarge,
    PictureWithoutCode,
    // cameras
    NoCamera,
    OnlySecondCamera, // the one for documents, and it is not to stand in
    CameraBusy,
    CameraDenied,
    CameraUnplugged,
    CameraFailed,
    CameraAddressSilent, // no picture comes from an address
    CameraLoginRefused,  // by a camera in the network
    // recording
    AlreadyAttended, // somebody was faster: the history changed since the card was opened
    BookingCancelled,
    AlreadyUndone,
    NothingToUndo,
    UnknownOfficer,
    NotAllowed,    // the right is missing
    ReasonMissing, // an override or undo without a reason
    PinWrong,      // subject: seconds to wait before the next try, if any
    PinWait,       // subject: seconds
    PinUnusable,   // not 4 to 12 digits
    OfficerDisabled,
    OfficerExists,
    LastAdministrator, // nobody would be left to manage the officers
    ApproverMissing,   // a second person has to consent
    SamePerson,        // nobody approves what they ask for themselves
    DayNotOver,        // closing before the office closes
    NothingToExport,
    FileNotWritten, // an export; nothing is left of it. subject: the file
    // the centre
    ConnectionFileBad,  // subject: what is wrong in it
    ConnectionFileOpen, // others on this PC could read it
    CentreUnreachable,  // no answer to the connection
    CentreSilent,       // connected, but no answer in time
    CentreFailed,       // it answered with an error of its own
    CentreLoginRefused, // password or role
    CentreNotTrusted,   // its certificate is from somebody else, or has expired
    CentreOtherName,    // its certificate is another machine's
    CertificateRefused, // the desk's own: another authority's, or another desk's
    CertificateExpired, // the desk's own
    CertificateRevoked, // the desk's own
    PcClockWrong,       // so far off that certificates cannot be checked
    DeskDisabled,       // the office took this desk out of service
    CentreNewer,        // this program is too old for it; subject: the version it asks for
    CentreOlder,        // it has to be brought up first (loketctl central init)
    CentreNotOurs,      // a database, but without Loket in it
    CentreOtherOffice,  // the connection file is another office's than the data
    FeedHasGap,         // a number is missing in what the centre sends
    FeedNotUnderstood,  // subject: the number
    IncidentUnknown,    // to be settled, but there is none, or it is settled already
    Internal,
};

struct Error
{
    Fault fault = Fault::Internal;
    QString subject; // shown: a file name, a camera, a holder, a place
    QString detail;  // technical, for the log only, never personal data

    bool operator==(const Error&) const = default;
};
