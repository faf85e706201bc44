-- Where folding a history may begin. Derived from value_event; may be deleted at any time.
CREATE TABLE value_snapshot (
  tenant_id text NOT NULL,
  stream_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  shape integer NOT NULL,
  head_hash text NOT NULL,
  state jsonb NOT NULL,
  PRIMARY KEY (stream_id, version)
);
SELECT tenant_table('value_snapshot');

-- What the tables that are read were last made by; see history/prepare-projections.ts.
CREATE TABLE projection_form (form integer NOT NULL);
INSERT INTO projection_form VALUES (1);
GRANT SELECT, UPDATE ON projection_form TO ${system};

-- The system role finds, across tenants, which models there are, and learns no more of them.
CREATE POLICY system_finds ON value_model FOR SELECT TO ${system} USING (true);
GRANT SELECT (tenant_id, id) ON value_model TO ${system};
