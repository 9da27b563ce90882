package org.hilo.trace.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.hilo.intake.Reference;
import org.hilo.platform.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class TextArrayTest {
    private static final String[] PARTS = {
        "a", "ñ", "\"", "\\", ",", "{", "}", " ", "null", "NULL", "'", "\n", "\t", "17", "😀"
    };

    @Test
    void elementsStandBetweenCommas() {
        assertThat(TextArray.read("{}")).isEmpty();
        assertThat(TextArray.read("{order}")).containsExactly("order");
        assertThat(TextArray.read("{customer,\"crm customer\",A-9}"))
                .containsExactly("customer", "crm customer", "A-9");
        assertThat(TextArray.read("{\"\",\"a\\\"b\\\\c,}\"}")).containsExactly("", "a\"b\\c,}");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverPostgresWritesIsReadAsItWas(long seed) throws Exception {
        Random random = new Random(seed);
        DataSource source = TestDatabase.fresh();
        JdbcClient jdbc = JdbcClient.create(source);
        for (int round = 0; round < 50; round++) {
            List<String> elements = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                StringBuilder element = new StringBuilder();
                for (int part = random.nextInt(5); part > 0; part--) {
                    element.append(PARTS[random.nextInt(PARTS.length)]);
                }
                elements.add(element.toString());
            }
            String written = EventRows.array(
                    elements.stream().map(id -> new Reference("order", id)).toList(), Reference::id);
            String stored = jdbc.sql("SELECT :array::text[]::text")
                    .param("array", written)
                    .query(String.class)
                    .single();
            assertThat(TextArray.read(stored)).isEqualTo(elements);
        }
        ((AutoCloseable) source).close();
    }
}
