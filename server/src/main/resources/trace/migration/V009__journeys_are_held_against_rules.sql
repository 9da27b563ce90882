-- What must, or must not, happen in journeys, in the language of rules; a row is what is kept under one name.
CREATE TABLE trace.rule_set (
    rule_set_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    lens              text NOT NULL,
    level             text NOT NULL,
    text              text NOT NULL CHECK (length(text) BETWEEN 1 AND 500000),
    version           integer NOT NULL CHECK (version >= 1),
    created_by        text NOT NULL,
    created_at        timestamptz NOT NULL,
    changed_by        text NOT NULL,
    changed_at        timestamptz NOT NULL
);

CREATE UNIQUE INDEX rule_set_by_name ON trace.rule_set (lower(name));
