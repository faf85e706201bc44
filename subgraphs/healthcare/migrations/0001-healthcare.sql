-- FHIR resources as they were sent, under our ids; beside each the few columns that lists and joins need.
CREATE TABLE fhir_resource (
  tenant_id text NOT NULL,
  resource_type text NOT NULL,
  id uuid NOT NULL,
  -- The sender's own id where it is no UUID. May be anything, a record number even, so it never leaves this table.
  source_id text,
  version_id integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  effective_at timestamptz NOT NULL,
  resource jsonb NOT NULL,
  status text,
  priority text,
  code text,
  patient_id uuid,
  encounter_id uuid,
  location_id uuid,
  facility_id uuid,
  PRIMARY KEY (tenant_id, resource_type, id),
  UNIQUE (tenant_id, resource_type, source_id)
);
CREATE INDEX fhir_resource_patient ON fhir_resource (patient_id, resource_type, effective_at DESC);
CREATE INDEX fhir_resource_encounter ON fhir_resource (encounter_id, resource_type, effective_at DESC);
CREATE INDEX fhir_resource_location ON fhir_resource (location_id, resource_type, effective_at DESC);
CREATE INDEX fhir_resource_facility ON fhir_resource (facility_id, resource_type, effective_at DESC);
SELECT tenant_table('fhir_resource');

-- Every version of every resource, the current one included. Written once, never changed.
CREATE TABLE fhir_history (
  tenant_id text NOT NULL,
  resource_type text NOT NULL,
  id uuid NOT NULL,
  version_id integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  resource jsonb NOT NULL,
  PRIMARY KEY (tenant_id, resource_type, id, version_id)
);
SELECT tenant_table('fhir_history');
REVOKE UPDATE, DELETE ON fhir_history FROM ${runtime};

-- What observations say about the inputs of NEWS2, in the units it is scored in: a projection of fhir_resource.
CREATE TABLE vital_value (
  tenant_id text NOT NULL,
  encounter_id uuid NOT NULL,
  parameter text NOT NULL,
  observation_id uuid NOT NULL,
  effective_at timestamptz NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (tenant_id, observation_id, parameter)
);
CREATE INDEX vital_value_newest ON vital_value (encounter_id, parameter, effective_at DESC);
SELECT tenant_table('vital_value');

-- The risk band each encounter was last told to be in, so that only a change is told.
CREATE TABLE news_band (
  tenant_id text NOT NULL,
  encounter_id uuid NOT NULL,
  band text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, encounter_id)
);
SELECT tenant_table('news_band');

-- Who asked to see or store which records, and whether they could. Written once, never changed.
CREATE TABLE audit_event (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id text NOT NULL,
  at timestamptz NOT NULL,
  action text NOT NULL CHECK (action IN ('READ', 'LIST', 'IMPORT')),
  outcome text NOT NULL CHECK (outcome IN ('ALLOWED', 'DENIED', 'ABSENT')),
  actor jsonb NOT NULL,
  purpose_of_use text,
  correlation_id text NOT NULL,
  resource_type text NOT NULL,
  resource_ids uuid[] NOT NULL
);
SELECT tenant_table('audit_event');
REVOKE UPDATE, DELETE ON audit_event FROM ${runtime};
