package org.hilo.andina;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Group;
import org.hilo.engine.Handoff;
import org.hilo.engine.Level;
import org.hilo.engine.PromiseOutcome;
import org.hilo.engine.PromiseState;
import org.hilo.engine.Question;
import org.hilo.engine.ScoreSplit;
import org.hilo.engine.Scores;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Means;
import org.hilo.statistics.Summary;
import org.junit.jupiter.api.Test;

/** What was planted, found again by the product's own questions. */
class TruthsTest {
    private static final String DELIVERY = "Fecha de entrega";
    private static final Filter LATE = new Filter.Promised(PromiseState.LATE, DELIVERY);
    private static final Filter IN_BIOBIO = Year.where("region", Truths.SILENT_REGION);
    private final Year year = Year.standard();
    private final EventLog orders = year.orders();

    @Test
    void everyLineOfEveryFileIsRead() {
        assertThat(year.refusals).isEmpty();
        assertThat(year.report.accepted()).isEqualTo(year.table.size()).isBetween(380_000L, 430_000L);
        assertThat(year.report.missingOwner()).isZero();
        assertThat(year.report.futureTimes()).isZero();
    }

    @Test
    void theYearHasTheAreasAndActivitiesOfARetailer() {
        assertThat(orders.areas())
                .containsExactlyInAnyOrder(
                        "Marketing", "Ventas", "Logística", "Soporte", "Cobranza", "Postventa", "TI");
        assertThat(orders.activities()).hasSizeBetween(25, 36);
    }

    @Test
    void inOneRegionDeliveriesAreLateFromOneDateOn() {
        PromiseOutcome after = delivery(IN_BIOBIO.and(Year.from(Truths.SILENT_FROM)));
        PromiseOutcome before = delivery(IN_BIOBIO.and(Year.between(Truths.YEAR_FROM, Truths.SILENT_FROM)));
        PromiseOutcome elsewhere = delivery(
                IN_BIOBIO.negate().and(Year.where("campaña", Truths.CAMPAIGN).negate()));
        assertThat(lateShare(after)).isBetween(0.48, 0.62);
        assertThat(lateShare(before)).isLessThan(0.16);
        assertThat(lateShare(elsewhere)).isLessThan(0.16);
        assertThat(after.late()).isGreaterThan(300);
    }

    @Test
    void thereNobodyTellsTheCustomer() {
        Filter told = Year.passed("Le avisan del atraso");
        Filter late = LATE.and(Year.from(Truths.SILENT_FROM));
        assertThat(share(late.and(IN_BIOBIO), told)).isLessThan(0.05);
        assertThat(share(late.and(Year.where("region", "Lima")), told)).isGreaterThan(0.4);
    }

    @Test
    void silenceCostsMoreThanDelay() {
        Filter told = Year.passed("Le avisan del atraso");
        ScoreSplit split = orders.ask(Question.scoreSplit(told), LATE);
        Difference difference = requireNonNull(Means.difference(summary(split.with()), summary(split.without())));
        assertThat(difference.low()).isGreaterThan(1);
        PromiseOutcome all = delivery(Filter.all());
        Difference price = requireNonNull(Means.difference(summary(all.lateScores()), summary(all.keptScores())));
        assertThat(price.high()).isLessThan(-2);
    }

    @Test
    void aComplaintWaitsDaysBetweenSupportAndAfterSales() {
        List<Handoff> handoffs = orders.ask(Question.handoffs(), Filter.all()).known();
        Handoff slow = one(
                handoffs,
                handoff -> handoff.from().equals("Soporte") && handoff.to().equals("Postventa"));
        Handoff usual = one(
                handoffs,
                handoff -> handoff.from().equals("Soporte") && handoff.to().equals("Logística"));
        assertThat(slow.waiting().medianSeconds()).isGreaterThan(4 * 86_400.0);
        assertThat(usual.waiting().medianSeconds()).isLessThan(1.5 * 86_400.0);
        assertThat(slow.count()).isGreaterThan(100);
    }

    @Test
    void complaintsAboutChargesDoNotReachTheAreaThatCausesThem() {
        Filter complained = Year.passed("Reclama");
        assertThat(share(complained.and(Year.where("motivo", "cobro")), Year.passed("Su reclamo llega a Cobranza")))
                .isLessThan(0.08);
        assertThat(share(complained.and(Year.where("motivo", "daño")), Year.passed("Su reclamo llega a Logística")))
                .isGreaterThan(0.7);
    }

    @Test
    void aCampaignPromisesWhatLogisticsCannotKeep() {
        PromiseOutcome campaign = delivery(Year.where("campaña", Truths.CAMPAIGN));
        PromiseOutcome blackFriday = delivery(Year.where("campaña", "Viernes Negro"));
        assertThat(campaign.made()).isGreaterThan(700);
        assertThat(lateShare(campaign)).isGreaterThan(0.55);
        assertThat(lateShare(blackFriday)).isLessThan(0.16);
    }

    @Test
    void theNoticesInColombiaWork() {
        Filter colombia = Year.where("pais", "Colombia").and(LATE);
        Filter before = colombia.and(Year.between(Truths.YEAR_FROM, Truths.NOTICE_FROM));
        Filter after = colombia.and(Year.from(Truths.NOTICE_FROM));
        Filter asks = Year.passed("Pregunta por su pedido");
        assertThat(share(before, asks) - share(after, asks)).isGreaterThan(0.15);
        Difference scores = requireNonNull(Means.difference(score(after), score(before)));
        assertThat(scores.low()).isGreaterThan(0.3);
    }

    @Test
    void theCallScriptInPeruChangesNothing() {
        Filter asked = Year.where("pais", "Perú").and(Year.passed("Pregunta por su pedido"));
        Filter insists = Year.passed("Insiste por lo mismo");
        double before = share(asked.and(Year.between(Truths.YEAR_FROM, Truths.SCRIPT_FROM)), insists);
        double after = share(asked.and(Year.from(Truths.SCRIPT_FROM)), insists);
        assertThat(Math.abs(after - before)).isLessThan(0.1);
    }

    @Test
    void paymentsAreRetriedWhileTheGatewayFails() {
        Filter then = Year.between(Truths.GATEWAY_FROM, Truths.GATEWAY_UNTIL);
        assertThat(failures(then)).isGreaterThan(4 * failures(then.negate()));
        FlowMap flow = orders.ask(Question.flowMap(Level.ACTIVITY), then);
        assertThat(flow.edges())
                .anyMatch(edge ->
                        edge.from().equals("Falla el pago") && edge.to().equals("Falla el pago") && edge.count() > 80);
    }

    @Test
    void commentsAreManyAndVaried() {
        assertThat(year.comments).hasSizeGreaterThan(5_000);
        assertThat(year.comments.stream().map(comment -> comment.comment()).distinct())
                .hasSizeGreaterThan(2_500);
        assertThat(year.comments.stream().map(comment -> comment.comment()))
                .noneMatch(comment -> requireNonNull(comment).contains("{"));
    }

    private double failures(Filter filter) {
        return share(filter, Year.passed("Falla el pago"));
    }

    private PromiseOutcome delivery(Filter filter) {
        return orders.ask(Question.promise(year.promise(DELIVERY)), filter);
    }

    private static double lateShare(PromiseOutcome outcome) {
        return (double) outcome.late() / (outcome.made() - outcome.open());
    }

    private double share(Filter among, Filter which) {
        Group with = orders.ask(Question.scoreSplit(which), among).with();
        Group without = orders.ask(Question.scoreSplit(which), among).without();
        return (double) with.journeys() / (with.journeys() + without.journeys());
    }

    private Summary score(Filter filter) {
        return summary(orders.ask(Question.scoreSplit(filter), Filter.all()).with());
    }

    private static Summary summary(Group group) {
        return new Summary(group.scores(), group.mean(), group.variance());
    }

    private static Summary summary(Scores scores) {
        return new Summary(scores.n(), scores.mean(), scores.variance());
    }

    private static <T> T one(List<T> things, Predicate<T> which) {
        return things.stream().filter(which).findFirst().orElseThrow();
    }
}
