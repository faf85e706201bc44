-- The public log as a witness of histories: which revision of a model each event tells of.
CREATE INDEX outbox_aggregate ON outbox (subject, aggregate_version) WHERE aggregate_version IS NOT NULL;
