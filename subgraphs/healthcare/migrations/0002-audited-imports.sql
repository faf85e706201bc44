-- A dry run stores nothing yet tells which records there are: an action of its own. What was at fault is told apart from
-- what was not allowed.
ALTER TABLE audit_event
  DROP CONSTRAINT audit_event_action_check,
  DROP CONSTRAINT audit_event_outcome_check,
  ADD CONSTRAINT audit_event_action_check CHECK (action IN ('READ', 'LIST', 'IMPORT', 'CHECK')),
  ADD CONSTRAINT audit_event_outcome_check CHECK (outcome IN ('ALLOWED', 'DENIED', 'ABSENT', 'REFUSED'));
