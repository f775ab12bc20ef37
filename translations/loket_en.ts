<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DecisionBar</name>
    <message numerus="yes">
        <source>Admit %n together</source>
        <translation>
            <numerusform>Admit %n person</numerusform>
            <numerusform>Admit %n together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Wait %n second, then try again.</numerusform>
            <numerusform>Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message numerus="yes">
        <source>Next try after %n second(s).</source>
        <translation>
            <numerusform>Next try after %n second.</numerusform>
            <numerusform>Next try after %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message numerus="yes">
        <source>The account %1 holds bookings for %n different names.</source>
        <comment>%1: an account</comment>
        <translation>
            <numerusform>The account %1 holds bookings for %n name.</numerusform>
            <numerusform>The account %1 holds bookings for %n different names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The phone %1 stands in bookings for %n different names.</source>
        <comment>%1: a phone number, masked</comment>
        <translation>
            <numerusform>The phone %1 stands in bookings for %n name.</numerusform>
            <numerusform>The phone %1 stands in bookings for %n different names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %1 was used at desk %2 at %3 and shown again %n times, last at desk %4 at %5.</source>
        <comment>%1: a booking code, %2 and %4: letters of desks, %3 and %5: times</comment>
        <translation>
            <numerusform>Code %1 was used at desk %2 at %3 and shown again %n time, at desk %4 at %5.</numerusform>
            <numerusform>Code %1 was used at desk %2 at %3 and shown again %n times, last at desk %4 at %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 admitted %n people against the rule.</source>
        <comment>%1: an officer&apos;s name</comment>
        <translation>
            <numerusform>%1 admitted %n person against the rule.</numerusform>
            <numerusform>%1 admitted %n people against the rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same person approved %n of them.</source>
        <translation>
            <numerusform>The same person approved %n of them.</numerusform>
            <numerusform>The same person approved %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions were made for bookings of the account %1.</source>
        <comment>%1: an account</comment>
        <translation>
            <numerusform>%n exception was made for bookings of the account %1.</numerusform>
            <numerusform>%n exceptions were made for bookings of the account %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions were made for bookings with the phone %1.</source>
        <comment>%1: a phone number, masked</comment>
        <translation>
            <numerusform>%n exception was made for bookings with the phone %1.</numerusform>
            <numerusform>%n exceptions were made for bookings with the phone %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At desk %1, %n people were taken in while somebody of an earlier slot was waiting there.</source>
        <comment>%1: the letter of a desk</comment>
        <translation>
            <numerusform>At desk %1, %n person was taken in while somebody of an earlier slot was waiting there.</numerusform>
            <numerusform>At desk %1, %n people were taken in while somebody of an earlier slot was waiting there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 found %n people by searching, without a proof; %2 were admitted in all.</source>
        <comment>%1: an officer&apos;s name, %2: a number</comment>
        <translation>
            <numerusform>%1 found %n person by searching, without a proof; %2 were admitted in all.</numerusform>
            <numerusform>%1 found %n people by searching, without a proof; %2 were admitted in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 undid an arrival %n times and took in somebody else within five minutes.</source>
        <comment>%1: an officer&apos;s name</comment>
        <translation>
            <numerusform>%1 undid an arrival %n time and took in somebody else within five minutes.</numerusform>
            <numerusform>%1 undid an arrival %n times and took in somebody else within five minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places were booked on %1 between %2 and %3.</source>
        <comment>%1: a date, %2 and %3: times</comment>
        <translation>
            <numerusform>%n place was booked on %1 between %2 and %3.</numerusform>
            <numerusform>%n places were booked on %1 between %2 and %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n mistake(s); nothing is taken in. Correct the file and choose it again.</source>
        <translation>
            <numerusform>%n mistake; nothing is taken in. Correct the file and choose it again.</numerusform>
            <numerusform>%n mistakes; nothing is taken in. Correct the file and choose it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n mistake</numerusform>
            <numerusform>%n mistakes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message numerus="yes">
        <source>%n person(s) booked</source>
        <translation>
            <numerusform>%n person booked</numerusform>
            <numerusform>%n people booked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message numerus="yes">
        <source>%n booking(s) today</source>
        <translation>
            <numerusform>%n booking today</numerusform>
            <numerusform>%n bookings today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still expected</source>
        <translation>
            <numerusform>%n still expected</numerusform>
            <numerusform>%n still expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>of %n booked</source>
        <translation>
            <numerusform>of %n booked</numerusform>
            <numerusform>of %n booked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left of the quota</source>
        <translation>
            <numerusform>%n left of the quota</numerusform>
            <numerusform>%n left of the quota</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not closed</source>
        <translation>
            <numerusform>%n not closed</numerusform>
            <numerusform>%n not closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) open.</source>
        <translation>
            <numerusform>%n incident open.</numerusform>
            <numerusform>%n incidents open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message numerus="yes">
        <source>#hadir has to be sent at the latest %n day(s) before the date.</source>
        <translation>
            <numerusform>#hadir has to be sent at the latest %n day before the date.</numerusform>
            <numerusform>#hadir has to be sent at the latest %n days before the date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanPane</name>
    <message numerus="yes">
        <source>(+%n family)</source>
        <translation>
            <numerusform>(+%n family)</numerusform>
            <numerusform>(+%n family)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found: %n person(s)</source>
        <translation>
            <numerusform>Found: %n person</numerusform>
            <numerusform>Found: %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message numerus="yes">
        <source>Try again in %n second(s)</source>
        <translation>
            <numerusform>Try again in %n second</numerusform>
            <numerusform>Try again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>The booking is for %1, %n day(s) from now.</source>
        <comment>%1: a date</comment>
        <translation>
            <numerusform>The booking is for %1, %n day from now.</numerusform>
            <numerusform>The booking is for %1, %n days from now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was %n day(s) ago; the code is no longer valid.</source>
        <comment>%1: a date</comment>
        <translation>
            <numerusform>%1 was %n day ago; the code is no longer valid.</numerusform>
            <numerusform>%1 was %n days ago; the code is no longer valid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictPreview</name>
    <message numerus="yes">
        <source>Tried out: %n verdict(s) change</source>
        <translation>
            <numerusform>Tried out: %n verdict changes</numerusform>
            <numerusform>Tried out: %n verdicts change</numerusform>
        </translation>
    </message>
</context>
</TS>
