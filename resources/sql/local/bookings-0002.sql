-- SPDX-License-Identifier: GPL-3.0-or-later
-- bookings.db, version 2: whose booking it is.

CREATE INDEX booking_birth ON booking (birth_date) WHERE birth_date <> '';
