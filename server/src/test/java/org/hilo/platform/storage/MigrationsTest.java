package org.hilo.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

    @Test
    void everyDatabaseHasTheSchemaOfThePlatformAndItsOwnHistory() {
        var jdbc = JdbcClient.create(TestDatabase.fresh());
        assertThat(jdbc.sql("SELECT count(*) FROM platform.migration WHERE success")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void runningTwiceChangesNothing() {
        Database database = TestDatabase.freshDatabase();
        var jdbc = JdbcClient.create(database.unpooled());
        long before = jdbc.sql("SELECT count(*) FROM platform.migration")
                .query(Long.class)
                .single();
        Migrations.run(database.unpooled());
        assertThat(jdbc.sql("SELECT count(*) FROM platform.migration")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }
}
