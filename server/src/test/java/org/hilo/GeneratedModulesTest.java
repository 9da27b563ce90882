package org.hilo;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hilo.platform.storage.TestDatabase;
import org.hilo.testkit.Approved;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** docs/generated/modules.md: the capabilities, who uses whom, and the tables, as the code and the database have them. */
@Tag("approved")
class GeneratedModulesTest {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .importUrl(Application.class.getProtectionDomain().getCodeSource().getLocation());

    private final JdbcClient database = JdbcClient.create(TestDatabase.fresh());

    @Test
    void theDocumentSaysWhatTheCodeSays() {
        StringBuilder text = new StringBuilder("""
                # Capabilities, who uses whom, and tables

                Written by `GeneratedModulesTest` from the classes and the migrated database; `./hilo approve` writes it anew.

                """);
        ArchitectureRules.LINE.stream()
                .filter(ArchitectureRules.topPackages(PRODUCTION, "org.hilo")::contains)
                .forEach(capability -> section(text, capability));
        Approved.document("docs/generated/modules.md", text.toString());
    }

    private void section(StringBuilder text, String capability) {
        text.append("## ").append(capability).append("\n\n");
        text.append("| feature | uses |\n|---|---|\n");
        for (String feature : features(capability)) {
            Set<String> used = uses(feature);
            text.append("| `%s` | %s |\n".formatted(feature, used.isEmpty() ? "–" : String.join(", ", used)));
        }
        List<String> tables = tables(capability);
        text.append("\nTables: ")
                .append(tables.isEmpty() ? "none" : String.join(", ", tables))
                .append("\n\n");
    }

    private static Set<String> features(String capability) {
        Set<String> features = new TreeSet<>();
        for (JavaClass type : PRODUCTION) {
            String feature = feature(type);
            if (feature.equals(capability) || feature.startsWith(capability + ".")) {
                features.add(feature);
            }
        }
        return features;
    }

    private static Set<String> uses(String feature) {
        Set<String> used = new TreeSet<>();
        for (JavaClass type : PRODUCTION) {
            if (!feature(type).equals(feature)) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = feature(dependency.getTargetClass());
                if (!other.isEmpty() && !other.equals(feature)) {
                    used.add(other);
                }
            }
        }
        return used;
    }

    /** The first two names below {@code org.hilo}; empty for the root package and for what isn't ours. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.hilo.")) {
            return "";
        }
        String[] parts = name.substring("org.hilo.".length()).split("\\.");
        return parts.length == 1 ? parts[0] : parts[0] + "." + parts[1];
    }

    private List<String> tables(String capability) {
        return database.sql("""
                        SELECT table_schema || '.' || table_name
                        FROM information_schema.tables
                        WHERE table_schema = :schema AND table_name <> 'migration'
                        ORDER BY table_name""").param("schema", capability).query(String.class).list();
    }
}
