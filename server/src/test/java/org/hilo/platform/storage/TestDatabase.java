package org.hilo.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Migrated databases on one real PostgreSQL per JVM; each is a copy of a template, ready in a few milliseconds. */
public final class TestDatabase {

    private static final String TEMPLATE = "hilo_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** A pooled, migrated, empty database of one's own. */
    public static DataSource fresh() {
        return StorageConfiguration.pool(freshDatabase());
    }

    /** The same for a server that connects by itself. */
    public static Database freshDatabase() {
        String name = "test_" + COUNT.incrementAndGet();
        execute(server().database("postgres"), "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return server().database(name);
    }

    /** {@link #freshDatabase()} as the value of {@code hilo.database.url}. */
    public static String url(Database database) {
        return database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password();
    }

    private static EmbeddedPostgres server() {
        return Holder.SERVER;
    }

    private static void execute(Database database, String sql) {
        try (Connection connection = database.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                Path folder = Files.createTempDirectory("hilo-test");
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
                Path cache = new StorageSettings(
                                folder, new StorageSettings.External(""), new StorageSettings.Embedded(null, Map.of()))
                        .cacheFolder();
                var server = EmbeddedPostgres.start(new EmbeddedPostgres.Settings(
                        folder,
                        cache,
                        Map.of(
                                "fsync",
                                "off",
                                "synchronous_commit",
                                "off",
                                "full_page_writes",
                                "off",
                                "max_connections",
                                "200",
                                "autovacuum",
                                "off")));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
                execute(server.database("postgres"), "CREATE DATABASE " + TEMPLATE);
                Migrations.run(server.database(TEMPLATE).unpooled());
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server, Path folder) {
            server.close();
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
