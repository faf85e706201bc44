-- Answers are kept for a day; the system role forgets older ones, across tenants.
CREATE INDEX idempotency_created_at ON idempotency (created_at);
CREATE POLICY system_forgets ON idempotency FOR ALL TO ${system} USING (true);
GRANT SELECT, DELETE ON idempotency TO ${system};
