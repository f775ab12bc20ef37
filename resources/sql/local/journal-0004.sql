-- SPDX-License-Identifier: GPL-3.0-or-later
-- journal.db, version 4: what only this desk set aside is not at the centre.

CREATE INDEX outbox_kept_here ON outbox (n) WHERE outcome = 'kept_here';

-- It bore the centre's word until now, with a problem that no centre tells.
UPDATE outbox SET outcome = 'kept_here'
    WHERE outcome = 'quarantined' AND problem LIKE 'SQLSTATE _____';
