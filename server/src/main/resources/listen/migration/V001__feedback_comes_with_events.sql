-- What a customer told us: a score, a comment, or both. event_number and import_number point into trace, which stands to the right.
CREATE TABLE listen.feedback (
    feedback_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_number      bigint NOT NULL UNIQUE,
    import_number     bigint,
    source            text NOT NULL,
    said_at           timestamptz NOT NULL,
    score             double precision,
    scale_from        double precision,
    scale_to          double precision,
    comment           text,
    reference_type    text[] NOT NULL,
    reference_id      text[] NOT NULL,
    CHECK (score IS NOT NULL OR comment IS NOT NULL)
);

CREATE INDEX feedback_of_import ON listen.feedback (import_number) WHERE import_number IS NOT NULL;
CREATE INDEX feedback_by_time ON listen.feedback (said_at, feedback_id);
