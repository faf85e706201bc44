-- What a model's plan was when it was frozen, and the draft that is being written. A projection, as are those below.
CREATE TABLE value_model_version (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL REFERENCES value_model,
  number integer NOT NULL,
  status text NOT NULL,
  parent_id uuid,
  content_hash text,
  content jsonb,
  frozen_at timestamptz,
  frozen_by jsonb,
  UNIQUE (model_id, number)
);
SELECT tenant_table('value_model_version');

CREATE TABLE scenario (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL REFERENCES value_model,
  name text NOT NULL,
  kind text NOT NULL,
  parent_id uuid,
  probability numeric(9, 8),
  overrides jsonb NOT NULL
);
CREATE INDEX scenario_model ON scenario (model_id);
SELECT tenant_table('scenario');

CREATE TABLE assumption (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL REFERENCES value_model,
  driver_id uuid NOT NULL UNIQUE,
  distribution jsonb NOT NULL,
  confidence text NOT NULL,
  source text NOT NULL,
  owner text NOT NULL,
  set_by text NOT NULL,
  review_due date,
  status text NOT NULL,
  challenge text,
  correlations jsonb NOT NULL,
  evidence jsonb NOT NULL
);
CREATE INDEX assumption_model ON assumption (model_id);
SELECT tenant_table('assumption');

ALTER TABLE value_driver
  ADD role text NOT NULL DEFAULT 'OUTPUT',
  ADD unit text NOT NULL DEFAULT '1',
  ADD formula text,
  ADD ramp jsonb,
  ADD growth_per_year numeric(12, 8) NOT NULL DEFAULT 0,
  ADD risk_adjustment numeric(9, 8) NOT NULL DEFAULT 0,
  ALTER amount DROP NOT NULL;
