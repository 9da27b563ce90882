package org.hilo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command is told with the option, the value and what is allowed, in the reader's language. */
class TraceMistakesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --variants  | x          | --variants must be a whole number from 0 to 1,000,000, was x | --variants debe ser un número entero
                    --variants  | -1         | was -1                                        | era -1
                    --handoffs  | both       | --handoffs must be direct or causal, was both | --handoffs debe ser direct o causal, era both
                    --funnel    | Ordered    | --funnel must be two or more activities       | --funnel debe ser dos o más actividades
                    --patience  | 3          | --patience must be a duration such as 2d      | --patience debe ser una duración
                    --budget    | soon       | --budget must be a duration such as 2d        | --budget debe ser una duración
                    --times     | Ordered    | --times must be two activities with -> between, was Ordered | --times debe ser dos actividades con -> en medio, era Ordered
                    --noise     | 7          | --noise must be a share from 0 to 1, was 7    | --noise debe ser una proporción de 0 a 1, era 7
                    --profile   | 0          | --profile must be a number above 0            | --profile debe ser un número
                    --ending    | gap        | --ending must be after:"Activity"             | --ending debe ser after:
                    --ending    | gap:0s     | was gap:0s                                    | era gap:0s
                    --ending    | after:Deliverd | did you mean Delivered?                   | Delivered
                    --level     | stge       | --level: there is no stge, did you mean stage? Known are activity, area, stage | --level: no existe stge
                    --lens      | oder       | --lens: there is no oder, did you mean order? | --lens: no existe oder
                    --funnel    | Ordered,Payd | --funnel: there is no Payd, did you mean Paid? | --funnel: no existe Payd
                    --times     | Ordered->Payd | --times: there is no Payd                  | --times: no existe Payd
                    --like      | P999       | --like: no order is called P999; they are called, for example, P0 | --like
                    --where     | pased x    | the filter "pased x" cannot be read           | pased x
                    --conform   | no.bpmn    | --conform: there is no file no.bpmn           | --conform: no existe el archivo no.bpmn
                    --rules     | no.rules   | --rules: there is no file no.rules            | --rules: no existe el archivo no.rules
                    --out       | no/x.html  | --out: no/x.html cannot be written            | --out: no se puede escribir no/x.html
                    --svg       | no/x.svg   | --svg: no/x.svg cannot be written             | --svg: no se puede escribir no/x.svg
                    --discover  | no/x.bpmn  | --discover: no/x.bpmn cannot be written       | --discover: no se puede
                    --features  | no/x.csv   | --features: no/x.csv cannot be written        | --features: no se puede
                    """)
    void aMistakeNamesItsOption(String option, String value, String english, String spanish) {
        Ran ran = Parcels.asked(option, value);
        Ran inSpanish = Parcels.askedInSpanish(option, value);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(english).doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
        assertThat(inSpanish.code()).isEqualTo(2);
        assertThat(inSpanish.err()).contains(spanish);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        Ran ran = Parcels.asked("--level", "stge", "--noise", "7", "--times", "x", "--where", "pased");

        assertThat(ran.err().lines()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(ran.err()).contains("--level", "--noise", "--times", "pased");
    }

    @Test
    void anAnswerNeverReplacesWhatIsRead() throws IOException {
        Path orders = Files.copy(Path.of(Parcels.ORDERS), folder.resolve("orders.csv"));

        Ran ran = Ran.command("trace", orders.toString(), "--mapping", Parcels.MAPPING, "--out", orders.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--out:", "one of the files that are read");
        assertThat(orders).hasSameTextualContentAs(Path.of(Parcels.ORDERS));
    }

    @Test
    void allMistakesOfADesignAreToldWithTheirPlace() throws IOException {
        Path design = Files.writeString(folder.resolve("d.journey"), "journey X\ntouchpoint\n");

        Ran ran = Parcels.asked("--conform", design.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("d.journey has mistakes", "line 2, column 1");
    }

    @Test
    void aFilterOfWhatIsNotThereIsToldAndAnswered() {
        Ran ran = Parcels.asked("--where", "passed Deliverd");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("did you mean Delivered?", "no journey matches");
    }
}
