CREATE TABLE meter (id text NOT NULL, tenant_id text NOT NULL, value bigint NOT NULL, PRIMARY KEY (tenant_id, id));
SELECT tenant_table('meter');
