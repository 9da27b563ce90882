-- One bringing-in of one or several files.
CREATE TABLE trace.import (
    import_id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state             text NOT NULL CHECK (state IN ('draft', 'running', 'done', 'failed', 'undone')),
    file_name         text[] NOT NULL,
    size_bytes        bigint NOT NULL,
    mapping           text,
    mapping_name      text,
    is_strict         boolean NOT NULL DEFAULT false,
    uploaded_by       text NOT NULL,
    uploaded_at       timestamptz NOT NULL,
    started_at        timestamptz,
    ended_at          timestamptz,
    undone_at         timestamptz,
    undone_by         text,
    attempt_count     integer NOT NULL DEFAULT 0,
    read_bytes        bigint NOT NULL DEFAULT 0,
    row_count         bigint NOT NULL DEFAULT 0,
    accepted_count    bigint NOT NULL DEFAULT 0,
    duplicate_count   bigint NOT NULL DEFAULT 0,
    refused_count     bigint NOT NULL DEFAULT 0,
    report            jsonb,
    failure           jsonb
);

CREATE INDEX import_by_state ON trace.import (state, import_id);

-- A line that was not taken, with the field, the value and the reason. At most 100,000 of an import are kept, all are counted.
CREATE TABLE trace.refused_line (
    refused_line_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    import_id         bigint NOT NULL REFERENCES trace.import ON DELETE CASCADE,
    file_name         text NOT NULL,
    line              bigint NOT NULL,
    field             text NOT NULL,
    value             text NOT NULL,
    reason            text NOT NULL,
    argument          jsonb NOT NULL,
    allowed           text NOT NULL
);

CREATE INDEX refused_line_of_import ON trace.refused_line (import_id, refused_line_id);

-- How a kind of file becomes events, kept under a name for the next time.
CREATE TABLE trace.mapping (
    mapping_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name              text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
    yaml              text NOT NULL,
    changed_by        text NOT NULL,
    changed_at        timestamptz NOT NULL
);

-- What was promised to customers, as the mappings of imports declare it.
CREATE TABLE trace.promise (
    promise_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name              text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
    attribute         text NOT NULL,
    delivered         text NOT NULL,
    day_zone          text,
    import_id         bigint REFERENCES trace.import ON DELETE SET NULL
);

CREATE INDEX promise_of_import ON trace.promise (import_id);
