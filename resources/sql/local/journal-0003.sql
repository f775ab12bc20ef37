-- SPDX-License-Identifier: GPL-3.0-or-later
-- journal.db, version 3: the centre's answers.

-- Why an event was kept apart there.
ALTER TABLE outbox ADD COLUMN problem TEXT;

-- The few that went differently: duplicates, and those that were kept apart.
CREATE INDEX outbox_apart ON outbox (n)
    WHERE outcome IN ('duplicate', 'quarantined', 'id_reused');

-- Incidents are settled here at once, whatever the centre's copy still says.
CREATE INDEX event_settled ON event (n) WHERE kind = 'incident_settled';
