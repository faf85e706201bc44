-- What seals the state an event tells of, where its aggregate is sealed: a log that has left is a witness of it.
ALTER TABLE outbox ADD COLUMN aggregate_hash text;
