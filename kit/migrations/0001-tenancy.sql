-- Who may do what: ${migrate} owns tables, ${runtime} serves requests and events, ${system} runs relay, inbox and jobs.
GRANT USAGE ON SCHEMA public TO ${runtime}, ${system};

-- The tenant of the running transaction; NULL outside one, so that nothing is seen.
CREATE FUNCTION current_tenant() RETURNS text LANGUAGE sql STABLE
AS $$ SELECT nullif(current_setting('app.tenant', true), '') $$;

-- Makes a table with a tenant_id column a tenant's own: row-level security enabled and forced, for every command.
CREATE FUNCTION tenant_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY tenant_only ON %s TO ${runtime}
    USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())', name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO ${runtime}', name);
END $$;

-- Lets the system role see a tenant table across tenants: the relay, the inbox and jobs that serve all of them.
CREATE FUNCTION system_sees(name regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE POLICY system_all ON %s TO ${system} USING (true) WITH CHECK (true)', name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO ${system}', name);
END $$;
