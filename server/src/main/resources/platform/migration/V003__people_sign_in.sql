CREATE TABLE platform.person (
    person_id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email         text        NOT NULL,
    name          text        NOT NULL,
    role          text        NOT NULL CHECK (role IN ('LEADER', 'ANALYST', 'OWNER', 'AGENT', 'READER')),
    language      text        CHECK (language IN ('en', 'es')),
    theme         text        CHECK (theme IN ('light', 'dark')),
    password_hash text,
    active        boolean     NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL
);

CREATE UNIQUE INDEX person_email ON platform.person (lower(email));

COMMENT ON COLUMN platform.person.password_hash IS 'Argon2id; null until the person has followed the invitation';

CREATE TABLE platform.session (
    session_hash bytea       PRIMARY KEY,
    person_id    bigint      NOT NULL REFERENCES platform.person ON DELETE CASCADE,
    began_at     timestamptz NOT NULL,
    seen_at      timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL
);

CREATE INDEX session_person ON platform.session (person_id);
CREATE INDEX session_ends ON platform.session (ends_at);

COMMENT ON COLUMN platform.session.session_hash IS 'SHA-256 of the cookie; the cookie itself is kept nowhere';

CREATE TABLE platform.token (
    token_id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id    bigint      NOT NULL REFERENCES platform.person ON DELETE CASCADE,
    name         text        NOT NULL,
    token_hash   bytea       NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz
);

CREATE INDEX token_person ON platform.token (person_id);

CREATE TABLE platform.invitation (
    invitation_hash bytea       PRIMARY KEY,
    person_id       bigint      REFERENCES platform.person ON DELETE CASCADE,
    ends_at         timestamptz NOT NULL
);

CREATE INDEX invitation_person ON platform.invitation (person_id);

COMMENT ON COLUMN platform.invitation.person_id IS 'who may choose a password; null in the set-up link, which makes the first leader';
