-- Who reads this log from outside, and up to where each has said to have seen it: nothing a reader still needs is deleted.
CREATE TABLE outbox_consumer (name text PRIMARY KEY, seq bigint NOT NULL, at timestamptz NOT NULL);
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox_consumer TO ${system};

-- One row: the last number handed to the transport, where there is one. Locking it makes those who hand over take turns.
CREATE TABLE outbox_published (single boolean PRIMARY KEY DEFAULT true CHECK (single), seq bigint NOT NULL);
INSERT INTO outbox_published (seq) VALUES (0);
GRANT SELECT, UPDATE ON outbox_published TO ${system};
