package org.hilo.platform.storage;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings each capability's schema up to date, in the order of the line: a schema may refer only to its left. */
public final class Migrations {

    /** The loop, read from left to right; imports and foreign keys point left. */
    public static final List<String> LINE = List.of(
            "platform", "programme", "map", "listen", "trace", "analyse", "distribute", "act", "control", "home");

    private Migrations() {}

    /** Runs what is missing in every capability that has a folder {@code <capability>/migration}. */
    public static void run(DataSource source) {
        for (String capability : LINE) {
            String folder = capability + "/migration";
            if (Migrations.class.getClassLoader().getResource(folder) == null) continue;
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .defaultSchema(capability)
                    .createSchemas(true)
                    .table("migration")
                    .locations("classpath:" + folder)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        }
    }
}
