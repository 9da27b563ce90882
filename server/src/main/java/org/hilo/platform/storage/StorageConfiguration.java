package org.hilo.platform.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the one {@code DataSource}: whoever holds it finds every schema up to date. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /** Two cores don't serve more at once; a waiting request costs less than a swapping database. */
    private static final int POOL_SIZE = 12;

    /** Longer work (imports, exports) says {@code SET LOCAL statement_timeout} in its own transaction. */
    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(2);

    private static final Duration LOCK_LIMIT = Duration.ofSeconds(15);

    @Bean(destroyMethod = "close")
    EarlyStorage.Server databaseServer(EarlyStorage.Opening opening) {
        return opening.await();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(EarlyStorage.Server server) {
        return pool(server.database());
    }

    static HikariDataSource pool(Database database) {
        var pool = new HikariDataSource();
        pool.setDataSource(database.unpooled());
        pool.setPoolName("hilo");
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        pool.setMaxLifetime(Duration.ofMinutes(30).toMillis());
        pool.setConnectionInitSql("SET statement_timeout = " + STATEMENT_LIMIT.toMillis() + "; SET lock_timeout = "
                + LOCK_LIMIT.toMillis() + "; SET idle_in_transaction_session_timeout = "
                + STATEMENT_LIMIT.toMillis());
        return pool;
    }
}
