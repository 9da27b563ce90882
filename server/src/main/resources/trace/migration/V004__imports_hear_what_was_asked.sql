-- Somebody asked to stop an import or to take it away: kept here, so that no restart forgets it.
ALTER TABLE trace.import
    ADD COLUMN undo_asked_by text,
    ADD COLUMN undo_asked_at timestamptz,
    -- lines that were known already, by the number of the import that had brought them: {"12": 340}
    ADD COLUMN known_from    jsonb NOT NULL DEFAULT '{}';
