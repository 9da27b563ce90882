package org.hilo.platform.storage;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL that somebody else runs, named by one URL. */
final class ExternalPostgres {

    private static final int OLDEST_SERVED = 16;

    private ExternalPostgres() {}

    static Database connect(String url) {
        Database database = parse(url);
        try (Connection connection = database.unpooled().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_version_num")) {
            row.next();
            int major = row.getInt(1) / 10_000;
            if (major < OLDEST_SERVED) {
                throw new StorageFailure("the database is PostgreSQL " + major + ", Hilo needs " + OLDEST_SERVED
                        + " or newer: upgrade it, or leave hilo.database.url empty to use the embedded one");
            }
            return database;
        } catch (SQLException e) {
            throw new StorageFailure(
                    "could not connect to " + database + " (SQL state " + e.getSQLState()
                            + "): check hilo.database.url, and that the database exists",
                    e);
        }
    }

    static Database parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new Database(url, "", "");
        }
        if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
            throw new StorageFailure("hilo.database.url must begin with postgresql:// or jdbc:postgresql:");
        }
        URI uri = URI.create(url);
        String[] who = uri.getUserInfo() == null
                ? new String[] {"", ""}
                : uri.getUserInfo().split(":", 2);
        String place = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Database("jdbc:postgresql://" + place + query, who[0], who.length > 1 ? who[1] : "");
    }
}
