CREATE TABLE platform.organisation (
    organisation_id smallint PRIMARY KEY DEFAULT 1 CHECK (organisation_id = 1),
    name            text        NOT NULL,
    zone            text        NOT NULL,
    currency        char(3)     NOT NULL,
    language        text        NOT NULL,
    demo            boolean     NOT NULL DEFAULT false,
    changed_at      timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE platform.organisation IS 'the one organisation that this installation serves';
