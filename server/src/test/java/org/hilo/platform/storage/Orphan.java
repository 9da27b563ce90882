package org.hilo.platform.storage;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program that starts PostgreSQL, writes a row and waits to be killed. */
final class Orphan {

    private Orphan() {}

    public static void main(String[] folders) throws Exception {
        var postgres = EmbeddedPostgres.start(
                new EmbeddedPostgres.Settings(Path.of(folders[0]), Path.of(folders[1]), Map.of()));
        var jdbc = JdbcClient.create(postgres.database("postgres").unpooled());
        jdbc.sql("CREATE TABLE IF NOT EXISTS kept (what text)").update();
        jdbc.sql("INSERT INTO kept VALUES ('by the one who was killed')").update();
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
