-- How planned money grows, what harms, and which named risk a line carries.
ALTER TABLE basis_driver
  ADD COLUMN risk_adjustment numeric(38, 12) NOT NULL DEFAULT 0 CHECK (risk_adjustment BETWEEN 0 AND 1),
  ADD COLUMN ramp jsonb,
  ADD COLUMN growth_per_year numeric(38, 12) NOT NULL DEFAULT 0 CHECK (growth_per_year > -1);
ALTER TABLE basis_benefit
  ADD COLUMN direction text NOT NULL DEFAULT 'BENEFIT' CHECK (direction IN ('BENEFIT', 'DISBENEFIT')),
  ADD COLUMN risk_adjustment numeric(38, 12) NOT NULL DEFAULT 0 CHECK (risk_adjustment BETWEEN 0 AND 1),
  ADD COLUMN ramp jsonb,
  ADD COLUMN growth_per_year numeric(38, 12) NOT NULL DEFAULT 0 CHECK (growth_per_year > -1);

-- The frozen version that is priced; null once the model has changed since.
ALTER TABLE model_basis
  ADD COLUMN version_id text,
  ADD COLUMN content_hash text,
  ADD CHECK ((version_id IS NULL) = (content_hash IS NULL));

-- Unknown of commitments that were taken over before it was kept.
ALTER TABLE basis_commitment ADD COLUMN exceedance_probability integer;

-- What was asked, so that anyone can ask again; null for runs made before it was kept.
ALTER TABLE calculation_run
  ADD COLUMN model_version_id text,
  ADD COLUMN content_hash text,
  ADD COLUMN prospects jsonb,
  ADD COLUMN question text;
