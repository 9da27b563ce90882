package org.hilo.platform.storage;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of the embedded PostgreSQL. Sized so that server and database fit 600 MB together. */
final class PostgresSettings {

    private PostgresSettings() {}

    static Map<String, String> embedded(int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "40");

        // what was acknowledged is on the disk
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("wal_level", "replica"); // leaves the way open for base backups

        settings.put("shared_buffers", "48MB");
        settings.put("work_mem", "8MB");
        settings.put("maintenance_work_mem", "64MB");
        settings.put("effective_cache_size", "512MB");
        settings.put("max_wal_size", "512MB");
        settings.put("io_workers", "2");
        settings.put("autovacuum_max_workers", "2");
        settings.put("max_parallel_workers_per_gather", "1");
        settings.put("jit", "off");

        // one file a weekday, overwritten after a week; no values of rows, no statements: they may be personal data
        settings.put("logging_collector", "on");
        settings.put("log_directory", "log");
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("log_timezone", "UTC");
        settings.put("timezone", "UTC");
        settings.put("lc_messages", "C");
        return settings;
    }
}
