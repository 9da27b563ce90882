package org.hilo.platform.storage;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param data folder of the embedded database; unused with an external one
 * @param database the external database, if any
 * @param postgres the embedded PostgreSQL
 */
@ConfigurationProperties("hilo")
record StorageSettings(
        @DefaultValue("data") Path data,
        @DefaultValue External database,
        @DefaultValue Embedded postgres) {

    /** One URL, as JDBC ({@code jdbc:postgresql://…}) or as PostgreSQL's own programs write it. */
    record External(@DefaultValue("") String url) {}

    /** Where the programs are unpacked, and settings of {@code postgresql.conf} beyond ours. */
    record Embedded(@Nullable Path cache, @DefaultValue Map<String, String> settings) {}

    /** Root's home is closed to others, and PostgreSQL won't run as root: hence two places. */
    Path cacheFolder() {
        if (postgres.cache() != null) return postgres.cache();
        if ("root".equals(System.getProperty("user.name"))) return Path.of("/var/cache/hilo");
        return Path.of(System.getProperty("user.home"), ".cache", "hilo");
    }
}
