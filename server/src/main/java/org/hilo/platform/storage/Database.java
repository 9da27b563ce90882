package org.hilo.platform.storage;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a PostgreSQL database is and who enters; the password never shows in text. */
public record Database(String jdbcUrl, String user, String password) {

    /** Connections without a pool and without limits of time: for migrations and checks. */
    public DataSource unpooled() {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        if (!user.isEmpty()) source.setUser(user);
        if (!password.isEmpty()) source.setPassword(password);
        source.setApplicationName("hilo");
        source.setLogServerErrorDetail(false); // the detail holds values of rows, and messages end in logs
        return source;
    }

    @Override
    public String toString() {
        return "Database[" + jdbcUrl.replaceFirst("\\?.*", "") + "]";
    }
}
