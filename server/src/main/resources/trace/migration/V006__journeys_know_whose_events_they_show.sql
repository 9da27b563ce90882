-- Journeys are kept in files too. They count only for the database that they were built from, not for another one that
-- happens to have counted as far: this tells databases apart.
ALTER TABLE trace.rewrite ADD COLUMN history uuid NOT NULL DEFAULT gen_random_uuid();
