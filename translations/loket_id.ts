<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Disagreement</name>
    <message>
        <source>Name: the proof says %1, the booking %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date: the proof says %1, the booking %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone: the proof says %1, the booking %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office: the proof says %1, the booking %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date: the proof says %1, the booking %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slot: the proof says %1, the booking %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The data folder cannot be written, so nothing can be recorded. Ask the administrator to give this user the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy of Loket already works with this data folder. Use that window, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A data file is damaged. Nothing is recorded until the administrator restores it from the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not belong to Loket and is left untouched. Choose another data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data was written by a newer version of Loket. Install that version on this PC too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so nothing more can be recorded. Free some space, then repeat the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data could not be stored. Repeat the step; if it fails again, call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are still being checked. Wait a moment, then press Enter again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds real data. Choose an empty folder for practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office profile was not found. Choose the office in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office profile has errors. Correct the places that are named, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it is there and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is neither a CSV nor a JSON list of bookings. Export it again from the booking system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has rows with errors, so nothing was taken in. Correct the rows that are named, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be read. Use a PNG or JPEG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too large. Use a smaller one, or only the part with the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code was found in the picture. Use a sharper one, or type the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, or type the code (F2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the camera. Close that program, or type the code (F2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket may not use the camera. Allow it in the system&apos;s settings, or type the code (F2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera was unplugged. Plug it in again, or type the code (F2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera does not work. Plug it in again or choose another one, or type the code (F2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking was marked as arrived a moment ago. Compare the identity card with the first arrival.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking was cancelled a moment ago. Ask the applicant to book again, or ask the supervisor for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This arrival was already undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no arrival to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This officer is not known here. Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a right that you do not have. Ask the supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing was recorded; repeat the step, and call the administrator if it fails again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>The rule only advises the report time, so the applicant is admitted all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office enforces the report time, so the applicant is admitted with approval only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant came before the report time was over, as the rule asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant came after the report time, but before the slot begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant came after the slot had begun, and its code is still good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot of this booking is over, but its code is still good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking is for today, but this office takes arrivals for a slot only from a certain time on, so that no second queue forms at the door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant came later than the rule allows, so the code is forfeited. This is a proposal: it becomes final at the day&apos;s closing or by your decision. Where the office itself was the cause (system down, queue at the door), it may be excused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A booking is good on its own date only, and that date is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A booking is good on its own date only, and that date has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof or the booking names another office. A booking is good at its own office only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is known, but the booking system says that the booking does not stand any more in this form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office asks applicants to reconfirm by sending #hadir some days before. For this booking that was not done in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code was already marked as arrived. The same person may be back, or somebody shows a copy of another&apos;s code; a code is good for one arrival.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant was here before, lacked a document and was held. The first verdict goes on, and the ticks made then are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant was held to bring a missing document and came back after the time that was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each service lists the channels it can be booked through. Lost or damaged passports and changes of data are served at the counter, without a booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No booking of this office bears this code. A letter may have been misread (O and 0, I and 1), the data on this PC may be older than the booking, or the booking is for another office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read is no booking code and belongs to no booking. Applicants often show another code by mistake; its content is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the documents that you have seen (Ctrl+Space ticks all that are required), then press Enter: the arrival is recorded and a queue number given. If a document is missing, F6 holds the applicant and F7 refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the applicant when to come back. Enter records that this was said; the booking is not used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter asks for approval: choose the reason and name the supervisor who allows it. F7 records the refusal instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the walk-in form (also F4), filled with what the booking says. F7 records the refusal instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows the first arrival. If it is the same person, the queue number given then still counts. If it is somebody else, call the supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the applicant which office to go to. Enter records that this was said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is complete, so Enter can take the applicant in provisionally: choose the reason and name the supervisor who allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter searches by name (also F2). Compare the identity card before you admit somebody found this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter clears the card. Then hold up the right proof, or type the code or the name (F2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F8 makes an exception: with a reason and the supervisor who allows it. The verdict stays on record beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F4 takes the applicant in as a walk-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 goes to the code field, Esc clears the card; it stays in the list of the last people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts is the time at which the code was first seen: nobody becomes late while you work.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>booking code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type of passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date of #hadir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>LAW</source>
        <comment>the WhatsApp channel&apos;s own name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antrian Paspor</source>
        <comment>the app&apos;s own name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-Paspor</source>
        <comment>the app&apos;s own name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#hadir not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without #hadir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#hadir on %1</source>
        <comment>%1: a short date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconfirmed with #hadir</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>this is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this has the wrong form; expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this value is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this name is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this key is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this stands here more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this pattern is not a valid regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no rule for this channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two rules judge this channel on the same day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a date; write it like 2026-11-23 or 23-11-2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a time; write it like 08:00-09:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a NIK of 16 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of law, apapo, mpaspor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a service of this office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a known office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of active, cancelled, rescheduled, moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is another office; take these rows out of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks like a number that a spreadsheet changed; export this column as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands in the file more than once, with other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more or fewer fields than the heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a quotation mark that is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has bytes that are not text; save the file as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2 %3.</source>
        <comment>%2: a field, %3: is missing …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2 &quot;%4&quot; %3.</source>
        <comment>%4: what stood there</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>Applicants must report by the start of the slot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicants are asked to report by the start of the slot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicants must report %1 before the slot; whoever comes later is not admitted without approval.</source>
        <comment>%1: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicants are asked to report %1 before the slot; whoever comes later is still admitted and marked late to report.</source>
        <comment>%1: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the day itself nobody comes too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrivals are taken from the start of the slot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrivals are taken from %1 before the slot.</source>
        <comment>%1: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is forfeited later than %1 after the start of the slot.</source>
        <comment>%1: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is forfeited when the start of the slot has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is forfeited %1 after the end of the slot.</source>
        <comment>%1: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is forfeited at the end of the slot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is good for the whole day, even after the slot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>#hadir has to be sent at the latest %n day(s) before the date.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Who lacks a document may be held for %1 at most.</source>
        <comment>%1: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who lacks a document is not held but refused; the booking is not used up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Mark as arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record: come back later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for approval…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as walk-in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare identity card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the other office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in provisionally…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>date not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>%1: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>%1: a short date, %2: a time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Ask the applicant to book again, or ask the supervisor for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting in time is required here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting by %1 is required here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant has come in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly at the report time %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before the report time %2</source>
        <comment>%1: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · slot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot %1 has not begun yet, but the report time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report time is over. The applicant may be admitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report time %1 is over, the slot %2 has not begun yet. The applicant may be admitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot %1 begins just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot %1 began %2 ago.</source>
        <comment>%2: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot has already begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant may be admitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant may be admitted; the code is forfeited from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot %1 ends just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot %1 ended %2 ago.</source>
        <comment>%2: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office serves a booking all day: the applicant may be admitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from now.</source>
        <comment>%1: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the applicant to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot %1 is served from %2. Ask the applicant to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of the booking has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot at %1 has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot %1 is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The booking is for %1, %n day(s) from now.</source>
        <comment>%1: a date</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the applicant to come on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the applicant to come on that day, slot %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the applicant to report by %1, slot %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking is for another office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking is for %1.</source>
        <comment>%1: an office</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the applicant there; to serve here all the same, ask the supervisor for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking system says that this booking was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking was given another time. Ask the applicant for the new proof, or search by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking was moved to another office. Ask the applicant for the new proof and send them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day for #hadir was %1; without it the booking is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without #hadir the booking is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded at desk %1, %2. Compare the identity card with the first arrival: this code cannot be used again.</source>
        <comment>%2: a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in time, %1 left. Check the documents that were missing, then admit.</source>
        <comment>%1: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents were to be complete by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be booked through %2. Serve the applicant as a walk-in.</source>
        <comment>%1: a service, %2: a channel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is complete, but its code is not among this office&apos;s bookings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the supervisor&apos;s approval the applicant can be taken in provisionally.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is not among this office&apos;s bookings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the code, or search by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is for paying. Ask for the booking code or the letter of introduction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an identity number or card. Ask for the booking code, or search by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code has nothing to do with the booking. Ask for the message or letter with the booking code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the code for paying at the bank. Ask for the booking code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the approval code. Ask for the last message, the one with Kode Booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be read. Hold the code up again, or type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No booking code could be found in it. Ask for the message or letter with the booking code, or search by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late to report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: %1 late to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the slot has begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slot is over, still admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the slot is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early: come back in %1</source>
        <comment>%1: a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early: come back at %1</source>
        <comment>%1: a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forfeited: %1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forfeited: the slot is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not today: come on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void: the date was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked at another office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked elsewhere: %1</source>
        <comment>%1: an office</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked for another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reconfirmed with #hadir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already here: %1, %2</source>
        <comment>%1: time, %2: number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already here: %1</source>
        <comment>%1: a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forfeited: hold ended at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service is walk-in only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a booking: payment QR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a booking: identity card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a booking: Wi-Fi code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a booking: contact card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a booking: vaccination QR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a booking: web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a booking: billing code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a booking: approval code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a booking code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether this booking was reconfirmed with #hadir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this PC is not certain: the milder verdict stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC has never taken in any bookings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bookings are from %1 (%2).</source>
        <comment>%1: a time, %2: how long ago</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalkIn</name>
    <message>
        <source>The name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The age does not fit this category: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This category needs approval: name the supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s quota of this category is used up: name the supervisor who allows one more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
