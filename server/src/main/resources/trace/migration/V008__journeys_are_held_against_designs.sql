-- Journeys as people designed them, in the language of designs; real journeys are held against them.
CREATE TABLE trace.design (
    design_id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    lens              text NOT NULL,
    level             text NOT NULL,
    text              text NOT NULL CHECK (length(text) BETWEEN 1 AND 200000),
    version           integer NOT NULL CHECK (version >= 1),
    created_by        text NOT NULL,
    created_at        timestamptz NOT NULL,
    changed_by        text NOT NULL,
    changed_at        timestamptz NOT NULL
);

CREATE UNIQUE INDEX design_by_name ON trace.design (lower(name));
