-- The links themselves are read off the events, which are their reason. Kept here is only what people decided.

-- What a type of reference means for knowing a customer, where that differs from what its name suggests.
CREATE TABLE trace.reference_kind (
    reference_type    text PRIMARY KEY,
    kind              text NOT NULL CHECK (kind IN ('person', 'owned', 'shared')),
    decided_by        text NOT NULL,
    decided_at        timestamptz NOT NULL
);

-- Two references that are not the same customer's, whatever events say.
CREATE TABLE trace.identity_cut (
    identity_cut_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    one_type          text NOT NULL,
    one_id            text NOT NULL,
    other_type        text NOT NULL,
    other_id          text NOT NULL,
    decided_by        text NOT NULL,
    decided_at        timestamptz NOT NULL,
    UNIQUE (one_type, one_id, other_type, other_id)
);

-- A reference that somebody looked at: released joins although it joins many, kept stays held back although it joins few.
CREATE TABLE trace.held_reference (
    held_reference_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference_type    text NOT NULL,
    reference_id      text NOT NULL,
    decision          text NOT NULL CHECK (decision IN ('released', 'kept')),
    decided_by        text NOT NULL,
    decided_at        timestamptz NOT NULL,
    UNIQUE (reference_type, reference_id)
);

CREATE TABLE trace.identity_setting (
    only_one          boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    most_customers    integer NOT NULL DEFAULT 25 CHECK (most_customers BETWEEN 2 AND 100000)
);
INSERT INTO trace.identity_setting DEFAULT VALUES;
