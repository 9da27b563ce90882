-- What people make of activities on the flow map: touchpoints, stages, or whatever they call it.
CREATE TABLE trace.level (
    level_id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    rest              text NOT NULL CHECK (rest IN ('kept', 'left_out')),
    created_by        text NOT NULL,
    created_at        timestamptz NOT NULL,
    changed_by        text NOT NULL,
    changed_at        timestamptz NOT NULL
);

CREATE UNIQUE INDEX level_by_name ON trace.level (lower(name));

CREATE TABLE trace.level_node (
    level_id          bigint NOT NULL REFERENCES trace.level ON DELETE CASCADE,
    activity          text NOT NULL,
    node              text NOT NULL CHECK (length(node) BETWEEN 1 AND 100),
    PRIMARY KEY (level_id, activity)
);
