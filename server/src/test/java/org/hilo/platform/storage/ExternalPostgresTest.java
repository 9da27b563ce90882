package org.hilo.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExternalPostgresTest {

    @Test
    void oneUrlIsEnoughHoweverItIsWritten() {
        Database database = ExternalPostgres.parse("postgresql://ana:s%40crt@db.example:5433/hilo?sslmode=require");
        assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5433/hilo?sslmode=require");
        assertThat(database.user()).isEqualTo("ana");
        assertThat(database.password()).isEqualTo("s@crt");
        assertThat(database.toString()).doesNotContain("s@crt");
        assertThat(ExternalPostgres.parse("jdbc:postgresql://db/hilo?user=x&password=y")
                        .toString())
                .doesNotContain("password=y");
    }

    @Test
    void aUrlOfAnotherDatabaseIsRefused() {
        assertThatThrownBy(() -> ExternalPostgres.connect("mysql://db/hilo"))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("postgresql://");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithoutThePassword() {
        assertThatThrownBy(() -> ExternalPostgres.connect("postgresql://ana:sesame@127.0.0.1:1/hilo"))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("127.0.0.1:1/hilo")
                .hasMessageNotContaining("sesame");
    }

    @Test
    void aDatabaseOfTheRightVersionIsTaken() {
        Database database = TestDatabase.freshDatabase();
        assertThat(ExternalPostgres.connect(TestDatabase.url(database)).jdbcUrl())
                .startsWith(database.jdbcUrl());
    }
}
