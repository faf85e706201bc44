-- The system role finds, across tenants, the models that have binding commitments, and learns no more of either.
CREATE POLICY system_finds ON commitment FOR SELECT TO ${system} USING (true);
GRANT SELECT (tenant_id, model_id, status) ON commitment TO ${system};
