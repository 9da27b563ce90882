-- What the mappings of imports say about types of references; the latest import counts, and what a person decided stands above.
CREATE TABLE trace.declared_kind (
    import_id         bigint NOT NULL REFERENCES trace.import ON DELETE CASCADE,
    reference_type    text NOT NULL,
    kind              text NOT NULL CHECK (kind IN ('person', 'owned', 'shared')),
    PRIMARY KEY (import_id, reference_type)
);
