-- What a mutation answered under an idempotency key: the same key asks for the same answer, not for a second effect.
CREATE TABLE idempotency (
  tenant_id text NOT NULL,
  actor_id text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  response jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, actor_id, key)
);
SELECT tenant_table('idempotency');
