-- The transactional outbox is the log. A row is written with the change it tells of; the relay numbers it afterwards.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  seq bigint UNIQUE,
  tenant_id text NOT NULL,
  type text NOT NULL,
  subject text NOT NULL,
  partition_key text NOT NULL,
  aggregate_version integer,
  time timestamptz NOT NULL,
  correlation_id text NOT NULL,
  causation_id text,
  actor jsonb NOT NULL,
  classification text NOT NULL CHECK (classification IN ('public', 'internal', 'phi-free')),
  data jsonb NOT NULL
);
CREATE INDEX outbox_unnumbered ON outbox (id) WHERE seq IS NULL;
SELECT tenant_table('outbox');
SELECT system_sees('outbox');
REVOKE UPDATE, DELETE ON outbox FROM ${runtime};

-- One row: the last number given. Locking it makes relays take turns, never writers.
CREATE TABLE outbox_head (single boolean PRIMARY KEY DEFAULT true CHECK (single), seq bigint NOT NULL);
INSERT INTO outbox_head (seq) VALUES (0);
GRANT SELECT, UPDATE ON outbox_head TO ${system};

-- How far this subgraph has read another's log. Advanced in the transaction that holds the effects.
CREATE TABLE inbox (
  consumer text NOT NULL,
  source text NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (consumer, source)
);
GRANT SELECT, INSERT, UPDATE ON inbox TO ${system};

-- Events that could not be handled after every try, with the reason, so that the rest of the log goes on.
CREATE TABLE inbox_dead_letter (
  consumer text NOT NULL,
  source text NOT NULL,
  seq bigint NOT NULL,
  tenant_id text NOT NULL,
  event jsonb NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (consumer, source, seq)
);
SELECT tenant_table('inbox_dead_letter');
SELECT system_sees('inbox_dead_letter');
