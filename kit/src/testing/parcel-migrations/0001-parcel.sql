CREATE TABLE parcel (id uuid PRIMARY KEY, tenant_id text NOT NULL, label text NOT NULL);
SELECT tenant_table('parcel');
