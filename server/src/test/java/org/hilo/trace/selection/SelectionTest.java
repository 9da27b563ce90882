package org.hilo.trace.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.hilo.engine.Ending;
import org.hilo.engine.Filter;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    private final Selection all = new Selection("order", EndingChoice.WHOLE, null, null, List.of(), SANTIAGO);

    @Test
    void noFilterSelectsEverything() {
        assertThat(all.isEverything()).isTrue();
        assertThat(all.filter()).isEqualTo(Filter.all());
    }

    @Test
    void theLastDayOfThePeriodBelongsToIt() {
        Selection day = new Selection(
                "order",
                EndingChoice.WHOLE,
                LocalDate.parse("2026-09-05"),
                LocalDate.parse("2026-09-05"),
                List.of(),
                SANTIAGO);
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
    void theEndOfAJourneyTravelsInEveryLink() {
        EndingChoice after =
                EndingChoice.of(EndingChoice.Kind.AFTER, List.of("Pay & go", " ", "Pay & go"), "9d", SANTIAGO);
        Selection ended = new Selection("order", after, null, null, List.of(), SANTIAGO);
        assertThat(ended.link("/trace/flow")).isEqualTo("/trace/flow?lens=order&ending=after&after=Pay+%26+go");
        assertThat(ended.ending()).isEqualTo(new Ending.After(List.of("Pay & go")));
        assertThat(ended.withoutFilters().end()).isEqualTo(after);
    }

    @Test
    void aPauseIsReadAsFiltersWriteIt() {
        EndingChoice gap = EndingChoice.of(EndingChoice.Kind.GAP, List.of("Pay"), " 1d12h ", SANTIAGO);
        assertThat(gap.ending()).isEqualTo(new Ending.Gap(Duration.ofHours(36)));
        assertThat(gap.parameters()).extracting(SelectionView.Hidden::name).containsExactly("ending", "gap");
    }

    @Test
    void whatAnEndLacksIsToldAndJourneysStayWhole() {
        for (EndingChoice wrong : List.of(
                EndingChoice.of(EndingChoice.Kind.AFTER, List.of(""), null, SANTIAGO),
                EndingChoice.of(EndingChoice.Kind.GAP, List.of(), null, SANTIAGO),
                EndingChoice.of(EndingChoice.Kind.GAP, List.of(), "0d", SANTIAGO),
                EndingChoice.of(EndingChoice.Kind.GAP, List.of(), "a week", SANTIAGO))) {
            assertThat(wrong.problem()).isNotNull();
            assertThat(wrong.ending()).isEqualTo(Ending.never());
        }
    }

    @Test
    void daysBeginWhereTheOrganisationIs() {
        assertThat(EndingChoice.of(EndingChoice.Kind.MONTH, List.of(), null, SANTIAGO)
                        .ending())
                .isEqualTo(new Ending.Calendar(Ending.Period.MONTH, SANTIAGO));
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
