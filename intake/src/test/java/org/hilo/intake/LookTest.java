package org.hilo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hilo.intake.Look.Kind;
import org.hilo.intake.Look.Question;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.PromiseMapping;
import org.hilo.testkit.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first look tells, and what it asks. */
class LookTest {

    @TempDir
    Path folder;

    private static Look look(Path file) {
        return Heard.INTAKE.look(InputFile.of(file));
    }

    @Test
    void dayAndMonthAreAskedWhenEveryValueFitsBoth() {
        Look look = look(Heard.write(
                folder, "a.csv", "ticket_id;status;fecha\n1;Abierto;3/4/2026 9:05\n2;Cerrado;11/12/2026 10:15\n"));

        assertThat(look.delimiter()).isEqualTo(";");
        assertThat(look.columns().get(2).kind()).isEqualTo(Kind.TIME);
        Question question = look.questions().stream()
                .filter(q -> q.code().equals("day-or-month-first"))
                .findFirst()
                .orElseThrow();
        assertThat(question.choices()).contains("d/M/yyyy H:mm", "M/d/yyyy H:mm");
        assertThat(Objects.requireNonNull(look.proposal()).settings().dates()).isEmpty();
    }

    @Test
    void oneValueInTheWholeColumnDecides() {
        StringBuilder rows = new StringBuilder("ticket_id,status,when\n");
        for (int i = 0; i < 5_000; i++) {
            rows.append(i).append(",Open,").append(1 + i % 12).append("/5/2026 9:05\n");
        }
        rows.append("5001,Open,3/25/2026 9:05\n");

        Look look = look(Heard.write(folder, "a.csv", rows.toString()));

        assertThat(look.questions())
                .extracting(Question::code)
                .doesNotContain("day-or-month-first")
                .contains("zone");
        assertThat(Objects.requireNonNull(look.proposal()).settings().dates()).containsExactly("M/d/yyyy H:mm");
    }

    @Test
    void theEncodingIsSniffedAndShown() {
        Look look = look(Heard.write(
                folder,
                "a.csv",
                "pedido;actividad;fecha;área\n1;Envío – tarde;2026-01-05 10:00;Logística\n"
                        .getBytes(Charset.forName("windows-1252"))));

        assertThat(look.encoding()).isEqualTo("windows-1252");
        assertThat(look.rows().getFirst()).containsExactly("1", "Envío – tarde", "2026-01-05 10:00", "Logística");
    }

    @Test
    void theProposalReadsTheFileOnceTheQuestionsAreAnswered() {
        Path file = Heard.write(
                folder,
                "tickets.csv",
                "ticket_id,customer_id,activity,department,created,score\nT1,C1,Open,Support,2026-01-05T10:00:00Z,4\n");
        Look look = look(file);

        Mapping proposal = Objects.requireNonNull(look.proposal());
        Heard heard = Heard.read(proposal.toYaml(), file);

        assertThat(look.questions()).isEmpty();
        assertThat(heard.refusals).isEmpty();
        IncomingEvent event = heard.events.getFirst();
        assertThat(event.references()).containsExactly(new Reference("ticket", "T1"), new Reference("customer", "C1"));
        assertThat(event.activity()).isEqualTo("Open");
        assertThat(event.area()).isEqualTo("Support");
        assertThat(event.score()).isEqualTo(4.0);
    }

    @Test
    void aProposalWrittenDownReadsBackAsItself() {
        Path file = Heard.write(
                folder,
                "w.csv",
                "order_id,placed_at,shipped_at,due_date,price\n1,1/25/2026 9:00,,1/30/2026 0:00,\"1.234,5\"\n");

        Mapping proposal = Objects.requireNonNull(look(file).proposal());

        assertThat(Mapping.parse(proposal.toYaml())).isEqualTo(proposal);
    }

    @Test
    void wideTablesAreSeenAsSuch() {
        Look look = look(RealData.at("olist-5k/olist_orders_dataset.csv"));

        assertThat(look.rowsSeen()).isEqualTo(5_000);
        assertThat(look.questions()).extracting(Question::code).contains("wide", "zone");
        Mapping proposal = Objects.requireNonNull(look.proposal());
        assertThat(proposal.settings().dates()).containsExactly("M/d/yyyy H:mm");
        assertThat(proposal.files().getFirst().events()).hasSize(4);
        assertThat(proposal.files().getFirst().attributes().get("order_estimated_delivery_date"))
                .isNotNull();
        assertThat(proposal.lens()).isEqualTo("order");
    }

    @Test
    void anIntervalLogIsProposedAsStartAndComplete() {
        Path file = RealData.at("small/interval_event_log.csv");

        Mapping proposal = Objects.requireNonNull(look(file).proposal());

        assertThat(Heard.read(proposal.toYaml(), file).events).hasSize(2 * 8109);
    }

    @Test
    void logsShowTheirFirstEvents() {
        Look look = look(RealData.at("helpdesk/helpdesk.xes.gz"));

        assertThat(look.format()).isEqualTo("xes");
        assertThat(look.rows()).hasSize(20);
        assertThat(look.rows().getFirst()).contains("Assign seriousness", "case Case 1");
        assertThat(look.proposal()).isNull();
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        Look look = look(
                Heard.write(folder, "x.bin", new byte[] {0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));

        assertThat(look.refusals()).extracting(Refusal::reason).isEqualTo(List.of(Reason.NOT_RECOGNISED));
    }

    @Test
    void aWideRowSaysItsScoreOnceAndADueTimeBesideADeliveryIsAPromise() {
        Path file = Heard.write(folder, "w.csv", """
                order_id,placed_at,delivered_at,review_answered_at,estimated_delivery,score
                1,2026-01-05T10:00:00Z,2026-01-08T10:00:00Z,2026-01-09T10:00:00Z,2026-01-07T00:00:00Z,4
                """);

        Mapping proposal = Objects.requireNonNull(look(file).proposal());
        Heard heard = Heard.read(proposal.toYaml(), file);

        assertThat(heard.events)
                .filteredOn(event -> event.score() != null)
                .singleElement()
                .extracting(IncomingEvent::activity)
                .isEqualTo("review answered");
        assertThat(proposal.promises())
                .containsExactly(new PromiseMapping(
                        "estimated delivery", "estimated_delivery", "delivered", PromiseMapping.By.INSTANT));
    }

    @Test
    void proposalsForSeveralFilesHaveDifferentNames() {
        String table = "order_id,status,at\n1,a,2026-01-05T10:00:00Z\n";

        assertThat(Objects.requireNonNull(
                                look(Heard.write(folder, "a.csv", table)).proposal())
                        .files()
                        .getFirst()
                        .name())
                .isEqualTo("a");
    }
}
