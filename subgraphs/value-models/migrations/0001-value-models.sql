CREATE TABLE initiative (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  name text NOT NULL,
  sponsor text NOT NULL,
  facility_ids jsonb NOT NULL,
  created_at timestamptz NOT NULL
);
SELECT tenant_table('initiative');

-- The truth about a model: what happened to it, in order, each entry sealed with the hash of the one before.
CREATE TABLE value_event (
  tenant_id text NOT NULL,
  stream_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  type text NOT NULL,
  schema_version integer NOT NULL,
  payload jsonb NOT NULL,
  actor jsonb NOT NULL,
  causation_id text,
  correlation_id text NOT NULL,
  effective_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (stream_id, version)
);
SELECT tenant_table('value_event');
REVOKE UPDATE, DELETE ON value_event FROM ${runtime};

-- Everything below is a projection of value_event, made by applying its entries in order.
CREATE TABLE value_model (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  initiative_id uuid NOT NULL REFERENCES initiative,
  name text NOT NULL,
  stage text NOT NULL,
  revision integer NOT NULL,
  head_hash text NOT NULL,
  currency text NOT NULL,
  start_date date NOT NULL,
  horizon_months integer NOT NULL,
  discount_rate numeric(12, 8) NOT NULL,
  facility_ids jsonb NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX value_model_initiative ON value_model (initiative_id);
SELECT tenant_table('value_model');

CREATE TABLE value_driver (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL REFERENCES value_model,
  key text NOT NULL,
  label text NOT NULL,
  category text NOT NULL,
  amount numeric(38, 12) NOT NULL,
  start_month integer NOT NULL,
  end_month integer NOT NULL,
  every text NOT NULL,
  uncertainty jsonb,
  UNIQUE (model_id, key)
);
SELECT tenant_table('value_driver');

CREATE TABLE benefit_profile (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL REFERENCES value_model,
  name text NOT NULL,
  statement text NOT NULL,
  value_type text NOT NULL,
  unit text NOT NULL,
  money_per_unit numeric(38, 12) NOT NULL,
  capture_rate numeric(12, 8) NOT NULL,
  monthly_target numeric(38, 12) NOT NULL,
  start_month integer NOT NULL,
  end_month integer NOT NULL,
  uncertainty jsonb,
  mission_kind text,
  facility_id text
);
CREATE INDEX benefit_profile_model ON benefit_profile (model_id);
CREATE INDEX benefit_profile_binding ON benefit_profile (tenant_id, mission_kind, facility_id);
SELECT tenant_table('benefit_profile');

CREATE TABLE commitment (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL REFERENCES value_model,
  party text NOT NULL,
  amount numeric(38, 12) NOT NULL,
  period_start date NOT NULL,
  period_end date NOT NULL,
  exceedance_probability integer NOT NULL,
  tolerance numeric(12, 8) NOT NULL,
  status text NOT NULL
);
CREATE INDEX commitment_model ON commitment (model_id);
SELECT tenant_table('commitment');

-- One row per benefit and calendar month: a running total, not a row per mission.
CREATE TABLE benefit_measurement (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  model_id uuid NOT NULL REFERENCES value_model,
  benefit_id uuid NOT NULL REFERENCES benefit_profile,
  period_start date NOT NULL,
  quantity numeric(38, 12) NOT NULL,
  money_value numeric(38, 12) NOT NULL,
  status text NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (benefit_id, period_start)
);
CREATE INDEX benefit_measurement_model ON benefit_measurement (model_id);
SELECT tenant_table('benefit_measurement');

-- The ledger that makes double counting impossible: the shares of one unit of effect never exceed the whole.
CREATE TABLE attribution (
  tenant_id text NOT NULL,
  unit_key text NOT NULL,
  benefit_id uuid NOT NULL REFERENCES benefit_profile,
  measurement_id uuid NOT NULL REFERENCES benefit_measurement,
  share numeric(9, 8) NOT NULL CHECK (share > 0 AND share <= 1),
  PRIMARY KEY (tenant_id, unit_key, benefit_id)
);
CREATE INDEX attribution_measurement ON attribution (measurement_id);
SELECT tenant_table('attribution');

CREATE FUNCTION attributed_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.tenant_id || NEW.unit_key, 0));
  IF (SELECT sum(share) FROM attribution WHERE tenant_id = NEW.tenant_id AND unit_key = NEW.unit_key) > 1 THEN
    RAISE EXCEPTION 'unit % is attributed more than once', NEW.unit_key USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER attributed_once AFTER INSERT OR UPDATE ON attribution
  FOR EACH ROW EXECUTE FUNCTION attributed_once();
