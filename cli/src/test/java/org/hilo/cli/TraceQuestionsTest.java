package org.hilo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hilo.testkit.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every question of the command, as text in both languages and as JSON. */
class TraceQuestionsTest {

    @TempDir
    Path folder;

    private static JsonNode json(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        return Parcels.asked(all.toArray(String[]::new)).json();
    }

    @Test
    void aLevelPutsActivitiesTogether() {
        assertThat(Parcels.asked("--level", "stage").out()).contains("Level stage", "Preparing");
        assertThat(Parcels.askedInSpanish("--level", "stage").out()).contains("Nivel stage", "Preparing");
        assertThat(Parcels.asked("--level", "area").out()).contains("Areas", "Warehouse");
        assertThat(json("--level", "stage").get("activities").size()).isEqualTo(4);
    }

    @Test
    void anEndingCutsJourneys() {
        assertThat(json().get("journeys").asInt()).isEqualTo(90);
        assertThat(json("--ending", "after:\"Delivered\"").get("journeys").asInt())
                .isEqualTo(90 + 60);
        assertThat(json("--ending", "week", "--lens", "customer")
                        .get("journeys")
                        .asInt())
                .isGreaterThan(json("--lens", "customer").get("journeys").asInt());
        assertThat(json("--ending", "gap:100w").get("journeys").asInt()).isEqualTo(90);
    }

    @Test
    void handOffsFollowTimeOrCause() {
        assertThat(Parcels.asked("--handoffs", "causal").out())
                .contains("Hand-offs between areas, from cause to effect");
        assertThat(Parcels.asked().out()).contains("Hand-offs between areas\n");
        assertThat(Parcels.askedInSpanish("--handoffs", "causal").out()).contains("de causa a efecto");
    }

    @Test
    void aFunnelTellsHowFarJourneysCome() {
        JsonNode steps =
                json("--funnel", "Ordered,Packed,Delivered").get("funnel").get("stages");

        assertThat(steps.size()).isEqualTo(3);
        assertThat(steps.get(2).get("reached").asInt()).isEqualTo(86);
        assertThat(json("--funnel", "Ordered", "Packed", "Delivered")
                        .get("funnel")
                        .get("stages"))
                .isEqualTo(steps);
        assertThat(Parcels.askedInSpanish("--funnel", "Ordered,Packed").out())
                .contains("Embudo (90 recorridos en total)");
        assertThat(Parcels.asked("--funnel", "Delivered,Rated", "--patience", "1h")
                        .out())
                .contains("counted as abandoned after 1 h");
    }

    @Test
    void timesCountThoseOnTheirWay() {
        JsonNode times = json("--times", "Delivered->Rated").get("times").get(0);

        assertThat(times.get("journeys").asInt()).isEqualTo(86);
        assertThat(times.get("reached").asInt()).isEqualTo(60);
        assertThat(times.get("open").asInt()).isEqualTo(26);
        assertThat(Parcels.asked("--times", "Delivered->Rated").out()).contains("86 journeys under way: 60 arrived");
        assertThat(Parcels.askedInSpanish("--times", "Delivered->Rated").out()).contains("Delivered", "Rated", "86");
    }

    @Test
    void aDesignIsHeldAgainstJourneys() {
        JsonNode conformance = json("--conform", Parcels.DESIGN).get("conformance");

        assertThat(conformance.get("solved").asInt()).isEqualTo(90);
        assertThat(conformance.get("keeping").asInt()).isEqualTo(62);
        assertThat(conformance.get("keeping_share").get("n").asInt()).isEqualTo(90);
        assertThat(Parcels.askedInSpanish("--conform", Parcels.DESIGN).out())
                .contains("Comparado con «Parcel»", "inesperado  Address checked");
    }

    @Test
    void aModelThatIsFoundIsOneThatJourneysKeepTo() {
        String model = folder.resolve("found.bpmn").toString();

        Ran found = Parcels.asked("--discover", model, "--noise", "0");
        JsonNode conformance = json("--conform", model, "--budget", "60s").get("conformance");

        assertThat(found.out()).contains("The model that journeys follow (noise 0.0 %), in found.bpmn");
        assertThat(conformance.get("fitness_of_journeys").asDouble()).isEqualTo(1.0);
        assertThat(conformance.get("precision").get("value").asDouble()).isBetween(0.5, 1.0);
    }

    @Test
    void rulesAreHeldAgainstJourneys() throws IOException {
        String file = RealData.root().resolve("examples/parcels/office.rules").toString();
        JsonNode rules = json("--rules", file).get("rules");

        assertThat(rules.size()).isEqualTo(5);
        assertThat(rules.get(0).get("concerned").asInt()).isEqualTo(86);
        assertThat(rules.get(0).get("broken").asInt()).isZero();
        assertThat(rules.get(2).get("broken").asInt()).isPositive();
        assertThat(Parcels.asked("--rules", file).out())
                .contains("Rules, checked in 90 journeys", "address checked once");
        assertThat(Parcels.askedInSpanish("--rules", file).out()).contains("Reglas, revisadas en 90 recorridos");
    }

    @Test
    void rulesThatCannotBeReadAreToldByTheirLines() throws IOException {
        Path file = Files.writeString(folder.resolve("x.rules"), "rule a = respons \"Paid\" -> \"Packed\"\n");

        Ran ran = Parcels.asked("--rules", file.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("the rules in", "1:10");
    }

    @Test
    void whatRemainsIsTold() {
        assertThat(Parcels.asked("--remaining").out()).contains("How long journeys still took");
        assertThat(Parcels.askedInSpanish("--remaining").code()).isZero();
        assertThat(json("--remaining").get("remaining").size()).isPositive();
    }

    @Test
    void unusualTimesAreTold() {
        assertThat(Parcels.asked("--profile", "2").out())
                .contains("Unusual times between activities", "of 90 journeys have a time further than 2.0");
        assertThat(Parcels.askedInSpanish("--profile", "2").out()).contains("90 recorridos");
    }

    @Test
    void journeysAlikeAreFound() {
        JsonNode alike = json("--like", "P001").get("alike");

        assertThat(alike.get("journeys").size()).isEqualTo(10);
        assertThat(alike.get("journeys").get(0).get("likeness").asDouble()).isEqualTo(1.0);
        assertThat(Parcels.askedInSpanish("--like", "P001").out()).contains("P001");
    }

    @Test
    void figuresOfEachJourneyGoIntoATable() {
        Path table = folder.resolve("f.csv");

        Ran ran = Parcels.asked("--features", table.toString());

        assertThat(ran.out()).contains("90 rows of", "in f.csv");
        assertThat(table).content().hasLineCount(91);
    }
}
