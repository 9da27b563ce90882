package org.hilo.trace.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.hilo.engine.Filter;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    private final Selection all = new Selection("order", null, null, List.of(), SANTIAGO);

    @Test
    void noFilterSelectsEverything() {
        assertThat(all.isEverything()).isTrue();
        assertThat(all.filter()).isEqualTo(Filter.all());
    }

    @Test
    void theLastDayOfThePeriodBelongsToIt() {
        Selection day = new Selection(
                "order", LocalDate.parse("2026-09-05"), LocalDate.parse("2026-09-05"), List.of(), SANTIAGO);
        // in the night to the 6th, clocks in Chile go forward
        assertThat(day.filter())
                .isEqualTo(new Filter.During(
                        Instant.parse("2026-09-05T04:00:00Z"), Instant.parse("2026-09-06T04:00:00Z")));
    }

    @Test
    void everyLinkKeepsTheFilters() {
        Selection filtered = all.with(new Filter.Passed(List.of("a & b")));
        assertThat(filtered.link("/trace/flow", "detail", 80))
                .isEqualTo("/trace/flow?lens=order&where=passed+%22a+%26+b%22&detail=80");
    }

    @Test
    void theSameFilterTwiceIsOneFilter() {
        Filter filter = new Filter.Passed(List.of("a"));
        assertThat(all.with(filter).with(filter).clauses()).hasSize(1);
        assertThat(all.with(filter).withoutClause(0)).isEqualTo(all);
    }

    @Test
    void aTableForSpreadsheetsRunsNothing() {
        CsvTable table = new CsvTable(List.of("name", "n"));
        table.row(Arrays.asList("=HYPERLINK(\"http://x\")", 7L)).row(Arrays.asList("plain, \"quoted\"", null));
        String text = new String(table.bytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF\"name\",\"n\"\r\n")
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\",7\r\n")
                .contains("\"plain, \"\"quoted\"\"\",\r\n");
    }
}
