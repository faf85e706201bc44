-- What value-models told of a model: all that its numbers follow from. No row here is ever edited but by its events.
CREATE TABLE model_basis (
  model_id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  currency text NOT NULL,
  start_date date NOT NULL,
  horizon_months integer NOT NULL,
  discount_rate numeric(12, 8) NOT NULL,
  as_of timestamptz,
  base_run_id uuid,
  monte_carlo_run_id uuid
);
SELECT tenant_table('model_basis');

CREATE TABLE basis_driver (
  driver_id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL,
  category text NOT NULL CHECK (category IN ('BENEFIT', 'COST')),
  amount numeric(38, 12) NOT NULL,
  start_month integer NOT NULL,
  end_month integer NOT NULL,
  every text NOT NULL CHECK (every IN ('ONCE', 'MONTHLY')),
  uncertainty jsonb
);
CREATE INDEX basis_driver_model ON basis_driver (model_id);
SELECT tenant_table('basis_driver');

CREATE TABLE basis_benefit (
  benefit_id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL,
  money_per_unit numeric(38, 12) NOT NULL,
  capture_rate numeric(12, 8) NOT NULL,
  monthly_target numeric(38, 12) NOT NULL,
  start_month integer NOT NULL,
  end_month integer NOT NULL,
  uncertainty jsonb
);
CREATE INDEX basis_benefit_model ON basis_benefit (model_id);
SELECT tenant_table('basis_benefit');

CREATE TABLE basis_realization (
  benefit_id uuid NOT NULL,
  period_start date NOT NULL,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL,
  money numeric(38, 12) NOT NULL,
  PRIMARY KEY (benefit_id, period_start)
);
CREATE INDEX basis_realization_model ON basis_realization (model_id);
SELECT tenant_table('basis_realization');

CREATE TABLE basis_commitment (
  commitment_id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL,
  amount numeric(38, 12) NOT NULL,
  currency text NOT NULL,
  period_start date NOT NULL,
  period_end date NOT NULL,
  probability_of_attainment numeric,
  expected_shortfall numeric
);
CREATE INDEX basis_commitment_model ON basis_commitment (model_id);
SELECT tenant_table('basis_commitment');

-- One calculation with everything it found. The same run key would find the same, so it is kept once.
CREATE TABLE calculation_run (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('BASE', 'MONTE_CARLO')),
  run_key text NOT NULL,
  engine_version text NOT NULL,
  seed text,
  iterations integer,
  currency text NOT NULL,
  as_of timestamptz,
  metrics jsonb,
  cash_flows jsonb,
  distribution jsonb,
  created_at timestamptz NOT NULL,
  UNIQUE (tenant_id, model_id, run_key)
);
CREATE INDEX calculation_run_newest ON calculation_run (model_id, created_at DESC, id DESC);
SELECT tenant_table('calculation_run');
REVOKE UPDATE, DELETE ON calculation_run FROM ${runtime};
