-- What other subgraphs told and a rule needs: a commitment's tolerance, a model's newest worth.
CREATE TABLE watched_commitment (
  commitment_id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL,
  tolerance numeric(12, 8) NOT NULL,
  period_start date NOT NULL,
  period_end date NOT NULL
);
SELECT tenant_table('watched_commitment');

CREATE TABLE model_worth (
  model_id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  npv numeric NOT NULL,
  currency text NOT NULL,
  run_id uuid NOT NULL,
  at timestamptz NOT NULL
);
SELECT tenant_table('model_worth');

CREATE TABLE insight (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  kind text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  status text NOT NULL CHECK (status IN ('OPEN', 'ACKNOWLEDGED', 'RESOLVED', 'DISMISSED')),
  model_id uuid NOT NULL,
  commitment_id uuid,
  title text NOT NULL,
  story text NOT NULL,
  confidence numeric NOT NULL,
  currency text NOT NULL,
  dedupe_key text NOT NULL,
  occurrences integer NOT NULL,
  raised_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  resolved_at timestamptz,
  dismissal text
);
-- One insight stands for one matter, until the matter is over.
CREATE UNIQUE INDEX insight_standing ON insight (tenant_id, dedupe_key) WHERE status <> 'RESOLVED';
CREATE INDEX insight_model ON insight (model_id, raised_at DESC, id DESC);
CREATE INDEX insight_commitment ON insight (commitment_id, raised_at DESC, id DESC);
CREATE INDEX insight_newest ON insight (tenant_id, raised_at DESC, id DESC);
SELECT tenant_table('insight');
REVOKE DELETE ON insight FROM ${runtime};

-- The numbers an insight stands on, each with whose it is and when it was true.
CREATE TABLE evidence (
  insight_id uuid NOT NULL REFERENCES insight,
  field text NOT NULL,
  tenant_id text NOT NULL,
  place integer NOT NULL,
  entity_type text NOT NULL CHECK (entity_type IN ('ValueModel', 'Commitment')),
  entity_id uuid NOT NULL,
  value numeric NOT NULL,
  unit text NOT NULL,
  at timestamptz NOT NULL,
  run_id uuid,
  PRIMARY KEY (insight_id, field)
);
SELECT tenant_table('evidence');

-- What explains the variance an insight tells of; all of one insight add up to it.
CREATE TABLE contribution (
  insight_id uuid NOT NULL REFERENCES insight,
  driver text NOT NULL,
  tenant_id text NOT NULL,
  place integer NOT NULL,
  method text NOT NULL,
  value numeric NOT NULL,
  share numeric,
  PRIMARY KEY (insight_id, driver)
);
SELECT tenant_table('contribution');
