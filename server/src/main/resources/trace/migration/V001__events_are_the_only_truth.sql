-- Something that happened to somebody in some system. Never changed after it was written; removed only by undoing its import.
CREATE TABLE trace.event (
    -- given in the order of commit (see take_turn below): arrival order, and the order in which ties in time are kept
    event_id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source            text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    external_id       text NOT NULL CHECK (length(external_id) BETWEEN 1 AND 400),
    activity          text NOT NULL CHECK (length(activity) BETWEEN 1 AND 400),
    happened_at       timestamptz NOT NULL,
    time_from_receipt boolean NOT NULL,
    received_at       timestamptz NOT NULL,
    area              text,
    channel           text,
    reference_type    text[] NOT NULL,
    reference_id      text[] NOT NULL,
    -- the part each reference plays, where a source says so; empty when none does
    reference_role    text[] NOT NULL DEFAULT '{}',
    attribute         jsonb NOT NULL,
    score             double precision,
    comment           text,
    -- no foreign key: it would be checked for each of millions of rows that one transaction brings
    import_id         bigint,
    CONSTRAINT event_is_known_once UNIQUE (source, external_id),
    CONSTRAINT event_references_are_pairs CHECK (cardinality(reference_type) = cardinality(reference_id))
);

CREATE INDEX event_of_import ON trace.event (import_id, event_id) WHERE import_id IS NOT NULL;

-- Whoever writes events waits for his turn until the one before has committed. The number 5423 is the name of the queue.
-- The trigger runs before the first number is drawn, and PostgreSQL gives the turn free only after the commit can be seen:
-- so a reader who has seen event n will never meet a smaller number later, and may ask for "after n" without missing any.
CREATE FUNCTION trace.take_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(5423);
    RETURN NULL;
END
$$;

CREATE TRIGGER event_takes_its_turn BEFORE INSERT ON trace.event
    FOR EACH STATEMENT EXECUTE FUNCTION trace.take_turn();

-- Counts the changes that are not "one more event": undo, cuts, rules. Whoever holds a projection compares it and rebuilds.
CREATE TABLE trace.rewrite (
    only_one     boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    events       bigint NOT NULL DEFAULT 0,
    identity     bigint NOT NULL DEFAULT 0
);
INSERT INTO trace.rewrite DEFAULT VALUES;
