package org.hilo.trace.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their refused lines in PostgreSQL. */
@Repository
class ImportStore {
    private static final String COLUMNS = """
            SELECT import_id, state, file_name, size_bytes, mapping, mapping_name, is_strict, uploaded_by, uploaded_at,
              started_at, ended_at, undo_asked_at, undo_asked_by, undone_at, undone_by, read_bytes, row_count, accepted_count, duplicate_count, refused_count,
              report, failure
            FROM trace.import
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ImportStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    long draft(Upload upload) {
        return jdbc.sql("""
                        INSERT INTO trace.import (state, file_name, size_bytes, uploaded_by, uploaded_at)
                        VALUES ('draft', :files, :size, :by, :at)
                        RETURNING import_id""")
                .param("files", upload.files().toArray(String[]::new))
                .param("size", upload.sizeBytes())
                .param("by", upload.by())
                .param("at", upload.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Keeps the mapping that a draft is looked at with. */
    void map(long id, @Nullable String mapping, @Nullable String mappingName) {
        jdbc.sql(
                        "UPDATE trace.import SET mapping = :mapping, mapping_name = :name WHERE import_id = :id AND state = 'draft'")
                .param("mapping", mapping)
                .param("name", mappingName)
                .param("id", id)
                .update();
    }

    /** True when it was a draft and is running now. */
    boolean start(long id, boolean isStrict, Instant at) {
        return jdbc.sql("""
                        UPDATE trace.import SET state = 'running', is_strict = :strict, started_at = :at
                        WHERE import_id = :id AND state = 'draft'""")
                        .param("strict", isStrict)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Counts one more attempt at a running import, and forgets the refused lines of the one before. */
    int attempt(long id) {
        jdbc.sql("DELETE FROM trace.refused_line WHERE import_id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("""
                        UPDATE trace.import SET attempt_count = attempt_count + 1, read_bytes = 0
                        WHERE import_id = :id
                        RETURNING attempt_count""").param("id", id).query(Integer.class).single();
    }

    /** Takes an attempt back that ended because the server stopped in good order. */
    void forgiveAttempt(long id) {
        jdbc.sql("UPDATE trace.import SET attempt_count = greatest(attempt_count - 1, 0) WHERE import_id = :id")
                .param("id", id)
                .update();
    }

    /** Keeps that somebody wants this import stopped or taken away; the first who asked counts. */
    void askUndo(long id, Instant at, String by) {
        jdbc.sql("""
                        UPDATE trace.import SET undo_asked_at = :at, undo_asked_by = :by
                        WHERE import_id = :id AND state IN ('running', 'done') AND undo_asked_at IS NULL""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** Imports with work left: to be read, or to be taken away. */
    List<Long> unfinished() {
        return jdbc.sql("""
                        SELECT import_id FROM trace.import
                        WHERE state = 'running' OR (state = 'done' AND undo_asked_at IS NOT NULL)
                        ORDER BY import_id""").query(Long.class).list();
    }

    /** Imports that files may be there for. */
    List<Long> withFiles() {
        return jdbc.sql("SELECT import_id FROM trace.import WHERE state IN ('draft', 'running') ORDER BY import_id")
                .query(Long.class)
                .list();
    }

    /** Tells how far a running import is; true when somebody asked to stop it. */
    boolean progress(long id, long readBytes, Counts counts) {
        return jdbc.sql("""
                        UPDATE trace.import SET
                          read_bytes = greatest(read_bytes, :read), row_count = :rows, accepted_count = :accepted,
                          duplicate_count = :duplicates, refused_count = :refused
                        WHERE import_id = :id AND state = 'running'
                        RETURNING undo_asked_at IS NOT NULL""")
                .param("read", readBytes)
                .params(parameters(id, counts))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static Map<String, Object> parameters(long id, Counts counts) {
        return Map.of(
                "id", id,
                "rows", counts.rows(),
                "accepted", counts.accepted(),
                "duplicates", counts.duplicates(),
                "refused", counts.refused());
    }

    void done(long id, Instant at, Counts counts, ImportReport report, Map<Long, Long> knownFrom) {
        jdbc.sql("""
                        UPDATE trace.import SET
                          state = 'done', ended_at = :at, row_count = :rows, accepted_count = :accepted,
                          duplicate_count = :duplicates, refused_count = :refused, report = :report::jsonb,
                          known_from = :known::jsonb
                        WHERE import_id = :id AND state = 'running'""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("report", JSON.writeValueAsString(report))
                .param("known", JSON.writeValueAsString(knownFrom))
                .params(parameters(id, counts))
                .update();
    }

    void failed(long id, Instant at, Counts counts, Failure failure) {
        jdbc.sql("""
                        UPDATE trace.import SET
                          state = 'failed', ended_at = :at, row_count = :rows, accepted_count = :accepted,
                          duplicate_count = :duplicates, refused_count = :refused, failure = :failure::jsonb
                        WHERE import_id = :id AND state = 'running'""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("failure", JSON.writeValueAsString(failure))
                .params(parameters(id, counts))
                .update();
    }

    void undone(long id, Instant at, String by) {
        jdbc.sql("""
                        UPDATE trace.import SET state = 'undone', undone_at = :at, undone_by = :by
                        WHERE import_id = :id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** Removes a draft; false when there is none. */
    boolean discard(long id) {
        return jdbc.sql("DELETE FROM trace.import WHERE import_id = :id AND state = 'draft'")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Import> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE import_id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The latest imports before a given one. */
    List<Import> before(long id, int count) {
        return jdbc.sql(COLUMNS + "WHERE import_id < :id ORDER BY import_id DESC LIMIT :count")
                .param("id", id)
                .param("count", count)
                .query((row, n) -> read(row))
                .list();
    }

    List<Long> draftsBefore(Instant uploadedBefore) {
        return jdbc.sql(
                        "SELECT import_id FROM trace.import WHERE state = 'draft' AND uploaded_at < :before ORDER BY import_id")
                .param("before", uploadedBefore.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** Imports that met events of this one, the earliest first. */
    List<LaterImport> knewEventsOf(long id, int count) {
        return jdbc.sql("""
                        SELECT import_id, file_name, (known_from ->> :id)::bigint AS lines
                        FROM trace.import
                        WHERE state = 'done' AND known_from ->> :id IS NOT NULL
                        ORDER BY import_id
                        LIMIT :count""")
                .param("id", Long.toString(id))
                .param("count", count)
                .query((row, n) -> new LaterImport(
                        row.getLong("import_id"),
                        Arrays.asList((String[]) row.getArray("file_name").getArray()),
                        row.getLong("lines")))
                .list();
    }

    /** How many lines were refused for each reason, of those that are kept. */
    Map<Reason, Long> refusedByReason(long id) {
        Map<Reason, Long> counts = new EnumMap<>(Reason.class);
        jdbc.sql("SELECT reason, count(*) FROM trace.refused_line WHERE import_id = :id GROUP BY reason")
                .param("id", id)
                .query(row -> {
                    counts.put(Reason.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    void refuse(long id, List<Refusal> refusals) {
        template.batchUpdate("""
                INSERT INTO trace.refused_line (import_id, file_name, line, field, value, reason, argument, allowed)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""", refusals, refusals.size(), (statement, refusal) -> {
            statement.setLong(1, id);
            statement.setString(2, refusal.file());
            statement.setLong(3, refusal.line());
            statement.setString(4, refusal.field());
            statement.setString(5, refusal.value());
            statement.setString(6, refusal.reason().name());
            statement.setString(7, JSON.writeValueAsString(refusal.arguments()));
            statement.setString(8, refusal.allowed());
        });
    }

    List<RefusedLine> refusedAfter(long id, long after, int count) {
        return jdbc.sql("""
                        SELECT refused_line_id, file_name, line, field, value, reason, argument, allowed
                        FROM trace.refused_line
                        WHERE import_id = :id AND refused_line_id > :after
                        ORDER BY refused_line_id
                        LIMIT :count""")
                .param("id", id)
                .param("after", after)
                .param("count", count)
                .query((row, n) -> refusedLine(row))
                .list();
    }

    private static RefusedLine refusedLine(ResultSet row) throws SQLException {
        Map<String, String> arguments = JSON.readValue(row.getString("argument"), new TypeReference<>() {});
        return new RefusedLine(
                row.getLong("refused_line_id"),
                new Refusal(
                        row.getString("file_name"),
                        row.getLong("line"),
                        row.getString("field"),
                        row.getString("value"),
                        Reason.valueOf(row.getString("reason")),
                        arguments,
                        row.getString("allowed")));
    }

    private static Import read(ResultSet row) throws SQLException {
        long id = row.getLong("import_id");
        Upload upload = new Upload(
                Arrays.asList((String[]) row.getArray("file_name").getArray()),
                row.getLong("size_bytes"),
                row.getString("mapping"),
                row.getString("mapping_name"),
                row.getBoolean("is_strict"),
                row.getString("uploaded_by"),
                instant(row, "uploaded_at"));
        Counts counts = new Counts(
                row.getLong("row_count"),
                row.getLong("accepted_count"),
                row.getLong("duplicate_count"),
                row.getLong("refused_count"));
        String state = row.getString("state");
        boolean isUndoAsked = row.getObject("undo_asked_at") != null;
        if (isUndoAsked && (state.equals("running") || state.equals("done"))) {
            return new Import.Undoing(
                    id, upload, row.getString("undo_asked_by"), instant(row, "undo_asked_at"), counts);
        }
        return switch (state) {
            case "draft" -> new Import.Draft(id, upload);
            case "running" ->
                new Import.Running(id, upload, instant(row, "started_at"), row.getLong("read_bytes"), counts);
            case "done" ->
                new Import.Done(
                        id,
                        upload,
                        instant(row, "started_at"),
                        instant(row, "ended_at"),
                        counts,
                        JSON.readValue(row.getString("report"), ImportReport.class));
            case "failed" ->
                new Import.Failed(
                        id,
                        upload,
                        instant(row, "started_at"),
                        instant(row, "ended_at"),
                        counts,
                        JSON.readValue(row.getString("failure"), Failure.class));
            case "undone" ->
                new Import.Undone(id, upload, instant(row, "undone_at"), row.getString("undone_by"), counts);
            default -> throw new IllegalStateException("an import cannot be " + state);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
