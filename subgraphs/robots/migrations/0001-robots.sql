-- A site where robots work. Its stops are the places a robot may be sent to.
CREATE TABLE facility (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  name text NOT NULL,
  timezone text NOT NULL,
  address text,
  stops jsonb NOT NULL,
  created_at timestamptz NOT NULL
);
SELECT tenant_table('facility');

-- A robot and the last it said of itself.
CREATE TABLE robot (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  facility_id uuid NOT NULL REFERENCES facility,
  manufacturer text NOT NULL,
  serial_number text NOT NULL,
  name text NOT NULL,
  model text NOT NULL,
  protocol text NOT NULL,
  connection text NOT NULL,
  connection_since timestamptz NOT NULL,
  last_seen_at timestamptz,
  operating_mode text,
  state jsonb,
  mission_id uuid,
  free_at timestamptz,
  sampled_at timestamptz,
  registered_at timestamptz NOT NULL,
  UNIQUE (manufacturer, serial_number)
);
CREATE INDEX robot_facility ON robot (facility_id);
SELECT tenant_table('robot');

-- Whose a robot is: one row per robot of the installation, read before any tenant is known.
CREATE TABLE robot_registry (
  manufacturer text NOT NULL,
  serial_number text NOT NULL,
  tenant_id text NOT NULL,
  robot_id uuid NOT NULL UNIQUE REFERENCES robot,
  protocol text NOT NULL,
  PRIMARY KEY (manufacturer, serial_number)
);
SELECT tenant_table('robot_registry');
SELECT system_sees('robot_registry');

CREATE TABLE mission (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  facility_id uuid NOT NULL REFERENCES facility,
  robot_id uuid REFERENCES robot,
  kind text NOT NULL,
  payload text,
  status text NOT NULL,
  origin jsonb,
  destination jsonb NOT NULL,
  due_at timestamptz,
  initiative_id text,
  external_ref text,
  encounter_ref text,
  requested_by text NOT NULL,
  requested_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  ended_at timestamptz,
  assignment_explanation text,
  failure text,
  distance_m double precision,
  timeline jsonb NOT NULL,
  transport_order jsonb
);
CREATE INDEX mission_facility ON mission (facility_id, requested_at DESC, id DESC);
CREATE INDEX mission_robot ON mission (robot_id, requested_at DESC);
CREATE INDEX mission_waiting ON mission (facility_id, requested_at, id) WHERE status = 'REQUESTED';
CREATE INDEX mission_initiative ON mission (initiative_id, ended_at) WHERE initiative_id IS NOT NULL;
CREATE INDEX mission_external_ref ON mission (external_ref) WHERE external_ref IS NOT NULL;
CREATE INDEX mission_encounter_ref ON mission (encounter_ref) WHERE encounter_ref IS NOT NULL;
-- A robot drives one mission at a time, whatever the code believes.
CREATE UNIQUE INDEX mission_one_per_robot ON mission (robot_id)
  WHERE status NOT IN ('REQUESTED', 'COMPLETED', 'FAILED', 'CANCELLED');
SELECT tenant_table('mission');

-- What a robot has been told. MQTT guarantees nothing at QoS 0: a command is sent until the robot's state answers it.
CREATE TABLE command (
  id uuid PRIMARY KEY,
  tenant_id text NOT NULL,
  robot_id uuid NOT NULL REFERENCES robot,
  mission_id uuid NOT NULL REFERENCES mission,
  type text NOT NULL,
  body jsonb NOT NULL,
  status text NOT NULL,
  attempts integer NOT NULL,
  next_attempt_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX command_due ON command (next_attempt_at) WHERE status IN ('QUEUED', 'SENT');
CREATE INDEX command_mission ON command (mission_id);
CREATE INDEX command_robot ON command (robot_id) WHERE status <> 'SETTLED';
SELECT tenant_table('command');
SELECT system_sees('command');

-- The last header id on each topic of a robot: of what came in, and of what went out.
CREATE TABLE message_cursor (
  tenant_id text NOT NULL,
  robot_id uuid NOT NULL REFERENCES robot,
  topic text NOT NULL,
  header_id bigint NOT NULL,
  message_at timestamptz NOT NULL,
  PRIMARY KEY (robot_id, topic)
);
SELECT tenant_table('message_cursor');
SELECT system_sees('message_cursor');

CREATE TABLE telemetry (
  tenant_id text NOT NULL,
  robot_id uuid NOT NULL,
  metric text NOT NULL,
  ts timestamptz NOT NULL,
  value double precision NOT NULL,
  PRIMARY KEY (robot_id, metric, ts)
);
SELECT tenant_table('telemetry');

-- Messages that could not be taken, with the reason. Without a tenant when nobody knows whose they are.
CREATE TABLE dead_letter (
  id uuid PRIMARY KEY,
  tenant_id text,
  reason text NOT NULL,
  detail text NOT NULL,
  topic text NOT NULL,
  payload text NOT NULL,
  received_at timestamptz NOT NULL
);
ALTER TABLE dead_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE dead_letter FORCE ROW LEVEL SECURITY;
CREATE POLICY own_or_nobodys ON dead_letter FOR SELECT TO ${runtime}
  USING (tenant_id = current_tenant() OR (tenant_id IS NULL AND current_tenant() IS NOT NULL));
GRANT SELECT ON dead_letter TO ${runtime};
SELECT system_sees('dead_letter');
