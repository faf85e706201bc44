-- When the state that was told to the log last was true, by the robot's clock: telemetry is told from there on.
ALTER TABLE robot ADD COLUMN sampled_state_at timestamptz;
