package org.hilo.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A store names only tables of its own capability's schema, and a migration makes only such tables. */
final class Tables {

    private static final Pattern TABLE = Pattern.compile(
            "(?:FROM|JOIN|INTO|UPDATE|TABLE|COPY|ONLY|TRUNCATE|ON|REFERENCES|(?i:CREATE TABLE(?: IF NOT EXISTS)?))\\s+([a-z_]+)\\.([a-z_]+)\\b(?!\\s*=)");
    private static final Pattern STORE = Pattern.compile("server/src/main/java/org/hilo/([a-z]+)/.*Store\\.java");
    private static final Pattern MIGRATION = Pattern.compile("server/src/main/resources/([a-z]+)/migration/.*\\.sql");
    private static final Pattern MIGRATION_NAME = Pattern.compile("V\\d{3}__[a-z0-9_]+\\.sql");
    private static final List<String> OF_POSTGRES = List.of("pg_catalog", "information_schema");

    private final List<String> capabilities;

    Tables(List<String> capabilities) {
        this.capabilities = capabilities;
    }

    List<Fault> faults(Source source) {
        List<Fault> faults = new ArrayList<>();
        Matcher migration = MIGRATION.matcher(source.path());
        if (migration.matches() && !MIGRATION_NAME.matcher(source.name()).matches()) {
            faults.add(new Fault(source.path(), 1, "a migration is named as in V007__survey_gets_a_language.sql"));
        }
        Matcher store = STORE.matcher(source.path());
        if (store.matches()) {
            faults.addAll(foreign(source, store.group(1)));
        } else if (migration.matches()) {
            faults.addAll(foreign(source, migration.group(1)));
        }
        return faults;
    }

    private List<Fault> foreign(Source source, String capability) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < source.lines().size(); i++) {
            Matcher table = TABLE.matcher(source.lines().get(i));
            while (table.find()) {
                String schema = table.group(1);
                boolean known = capabilities.contains(schema) && !OF_POSTGRES.contains(schema);
                if (known && !schema.equals(capability)) {
                    String what = "names " + schema + "." + table.group(2) + "; a store of " + capability
                            + " names only tables of its own schema: ask the door of " + schema;
                    faults.add(new Fault(source.path(), i + 1, what));
                }
            }
        }
        return faults;
    }
}
