package org.hilo.trace.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hilo.engine.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people decided about identity, in PostgreSQL. */
@Repository
class IdentityStore {
    private final JdbcClient jdbc;

    IdentityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LinkRules rules() {
        Map<String, LinkKind> kinds = new HashMap<>();
        jdbc.sql("SELECT reference_type, kind FROM trace.declared_kind ORDER BY import_id")
                .query(row -> {
                    kinds.put(
                            row.getString(1), LinkKind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)));
                });
        jdbc.sql("SELECT reference_type, kind FROM trace.reference_kind").query(row -> {
            kinds.put(row.getString(1), LinkKind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)));
        });
        int most = jdbc.sql("SELECT most_customers FROM trace.identity_setting")
                .query(Integer.class)
                .single();
        return new LinkRules(kinds, most);
    }

    Decisions decisions() {
        Set<Link> cuts = new HashSet<>(jdbc.sql("SELECT one_type, one_id, other_type, other_id FROM trace.identity_cut")
                .query((row, n) -> new Link(
                        new Reference(row.getString(1), row.getString(2)),
                        new Reference(row.getString(3), row.getString(4))))
                .list());
        return new Decisions(cuts, decided("released"), decided("kept"));
    }

    private Set<Reference> decided(String decision) {
        return new HashSet<>(
                jdbc.sql("SELECT reference_type, reference_id FROM trace.held_reference WHERE decision = :decision")
                        .param("decision", decision)
                        .query((ResultSet row, int n) -> reference(row))
                        .list());
    }

    private static Reference reference(ResultSet row) throws SQLException {
        return new Reference(row.getString(1), row.getString(2));
    }

    @Transactional
    public void cut(Link link, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO trace.identity_cut (one_type, one_id, other_type, other_id, decided_by, decided_at)
                        VALUES (:oneType, :oneId, :otherType, :otherId, :by, :at)
                        ON CONFLICT DO NOTHING""")
                .param("oneType", link.one().type())
                .param("oneId", link.one().id())
                .param("otherType", link.other().type())
                .param("otherId", link.other().id())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        countRewrite();
    }

    @Transactional
    public void mend(Link link) {
        jdbc.sql("""
                        DELETE FROM trace.identity_cut
                        WHERE one_type = :oneType AND one_id = :oneId AND other_type = :otherType AND other_id = :otherId""")
                .param("oneType", link.one().type())
                .param("oneId", link.one().id())
                .param("otherType", link.other().type())
                .param("otherId", link.other().id())
                .update();
        countRewrite();
    }

    @Transactional
    public void decide(Reference reference, String decision, String by, Instant at) {
        forgetDecision(reference);
        jdbc.sql("""
                        INSERT INTO trace.held_reference (reference_type, reference_id, decision, decided_by, decided_at)
                        VALUES (:type, :id, :decision, :by, :at)""")
                .param("type", reference.type())
                .param("id", reference.id())
                .param("decision", decision)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        countRewrite();
    }

    @Transactional
    public void undecide(Reference reference) {
        forgetDecision(reference);
        countRewrite();
    }

    private void forgetDecision(Reference reference) {
        jdbc.sql("DELETE FROM trace.held_reference WHERE reference_type = :type AND reference_id = :id")
                .param("type", reference.type())
                .param("id", reference.id())
                .update();
    }

    @Transactional
    public void setKind(String type, LinkKind kind, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO trace.reference_kind (reference_type, kind, decided_by, decided_at)
                        VALUES (:type, :kind, :by, :at)
                        ON CONFLICT (reference_type)
                        DO UPDATE SET kind = excluded.kind, decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
                .param("type", type)
                .param("kind", kind.text())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        countRewrite();
    }

    @Transactional
    public void declareKinds(long importId, Map<String, LinkKind> kinds) {
        kinds.forEach((type, kind) -> jdbc.sql("""
                        INSERT INTO trace.declared_kind (import_id, reference_type, kind)
                        VALUES (:import, :type, :kind)
                        ON CONFLICT (import_id, reference_type) DO UPDATE SET kind = excluded.kind""")
                .param("import", importId)
                .param("type", type)
                .param("kind", kind.text())
                .update());
        countRewrite();
    }

    @Transactional
    public boolean withdrawKinds(long importId) {
        boolean isChanged = jdbc.sql("DELETE FROM trace.declared_kind WHERE import_id = :import")
                        .param("import", importId)
                        .update()
                > 0;
        if (isChanged) {
            countRewrite();
        }
        return isChanged;
    }

    @Transactional
    public void setMostCustomers(int most) {
        jdbc.sql("UPDATE trace.identity_setting SET most_customers = :most")
                .param("most", most)
                .update();
        countRewrite();
    }

    private void countRewrite() {
        jdbc.sql("UPDATE trace.rewrite SET identity = identity + 1").update();
    }
}
