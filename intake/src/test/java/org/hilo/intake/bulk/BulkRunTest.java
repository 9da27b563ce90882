package org.hilo.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hilo.intake.InputFile;
import org.hilo.intake.Intake;
import org.hilo.intake.Progress;
import org.hilo.intake.ReadOptions;
import org.hilo.intake.Report;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.table.Lookups;
import org.hilo.intake.table.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In columns and row by row, a table becomes the same events, refusals and report. */
class BulkRunTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final ReadOptions OPTIONS = new ReadOptions(false, false);

    private static final Mapping MAPPING = Mapping.parse("""
            source: test
            zone: America/Santiago
            lens: order
            nulls: ["-"]
            activities: {Pago: Pay}
            files:
              - match: "*.csv"
                events:
                  - activity: what
                    time: at
                    area: who
                    channel: how
                    references: {customer: customer, order: order}
                    attributes:
                      segment: segment
                      due: {column: due, type: time}
                      amount: {column: amount, type: number}
                      vip: {column: vip, type: flag}
                    score: {column: score, min: 0, max: 10}
            """);

    private static final String HEADER = "order,what,who,how,at,segment,due,amount,vip,score,customer,spare";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {1_200, 2_000, 5_000, 20_000})
    void tablesOfAllKindsOfRows(int chunkBytes) throws IOException {
        int plain = 0;
        for (long seed = 0; seed < 150; seed++) {
            plain += agree(Tables.random(seed, HEADER, 60), chunkBytes, "seed " + seed) ? 1 : 0;
        }
        assertThat(plain).as("most went in columns").isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a,b\n",
                "A-1,Order,Sales,web,2026-03-01T10:00:00Z,,,,,,,\n",
                "A-1,Order,Sales,web,2026-03-01T10:00:00Z,,,,,,,",
                "A-1,Order,Sales,web,2026-03-01T10:00:00Z,,,,,,,\r\n\r\n\nA-1,Order,Sales,web,2026-03-01 10:00,,,,,,,,\n",
                "A-1,Order,Sales,web,2026-04-04T23:30:00,,,,,,,\nA-1,Order,Sales,web,2026-09-06T00:30:00,,,,,,,\n",
                "\"A\"\"1\",Order,\"Sa,les\",\"w\neb\",2026-03-01T10:00:00.123456+05:30,,,,,,,\n",
                "A-1,Order,Sales,web,2026-03-01T10:00:00.1234567Z,,,,,,,\n",
                "A-1,Order,Sales,web,2026-02-29T10:00:00Z,,,,,,,\n",
                "A-1,Pago,Sales,web,2030-01-01T10:00:00Z,,,,,,,\n",
                " A-1 ,Order, Sales,web,1970-01-01T10:00:00Z,-,2026-03-01,1e3,sí,11,,\n",
                "Ñandú,Órdenes,Atención,web,2026-03-01T10:00:00Z,Región,,-1.5,no,10,ñ,\n"
            })
    void rowsThatHaveBeenTrouble(String rows) throws IOException {
        agree((HEADER + "\n" + rows).getBytes(StandardCharsets.UTF_8), 1_000, rows);
    }

    /** What is no plain table is left to the reader of single rows, whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-1,Or\"der,Sales,web,2026-03-01T10:00:00Z,,,,,,,\n",
                "A-1,\"Order,Sales,web,2026-03-01T10:00:00Z,,,,,,,\n",
                "A-1,\"Order\" ,Sales,web,2026-03-01T10:00:00Z,,,,,,,\n",
                "A-1,Order,Sales,web,2026-03-01T10:00:00Z,,,,,,,\rA-2,Order,Sales,web,2026-03-01T10:00:00Z,,,,,,,\n"
            })
    void otherTablesAreNotPlain(String rows) throws IOException {
        InputFile file = file((HEADER + "\n" + rows).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> bulk(file, new Columns(), 1_000)).isInstanceOf(NotPlain.class);
        agreeThroughTheDoor(file);
    }

    @Test
    void anotherEncodingIsNotPlain() throws IOException {
        byte[] latin =
                (HEADER + "\nÑ-1,Órden,Sales,web,2026-03-01T10:00:00Z,,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1);
        InputFile file = file(latin);
        assertThatThrownBy(() -> bulk(file, new Columns(), 1_000)).isInstanceOf(NotPlain.class);
        agreeThroughTheDoor(file);
    }

    /** Whether the table was plain. */
    private boolean agree(byte[] table, int chunkBytes, String what) throws IOException {
        InputFile file = file(table);
        Columns one = new Columns();
        Report slow = new Intake(() -> NOW).read(file, MAPPING, OPTIONS, one.single(), Progress.NONE);
        Columns many = new Columns();
        Report fast;
        try {
            fast = bulk(file, many, chunkBytes);
        } catch (NotPlain e) {
            agreeThroughTheDoor(file);
            return false;
        }
        assertThat(many.heard).as(what).isEqualTo(one.heard);
        same(fast, slow, what);
        return true;
    }

    /** The door chooses the way, and begins again where it was wrong. */
    private void agreeThroughTheDoor(InputFile file) {
        Columns one = new Columns();
        Report slow = new Intake(() -> NOW).read(file, MAPPING, OPTIONS, one.single(), Progress.NONE);
        Columns any = new Columns();
        Report chosen = new Intake(() -> NOW).read(file, MAPPING, OPTIONS, any, Progress.NONE);
        assertThat(any.heard).isEqualTo(one.heard);
        assertThat(chosen).isEqualTo(slow);
    }

    private static void same(Report fast, Report slow, String what) {
        assertThat(fast)
                .as(what)
                .usingRecursiveComparison()
                .ignoringFields("files")
                .isEqualTo(slow);
    }

    private static Report bulk(InputFile file, Columns sink, int chunkBytes) throws IOException {
        Tally tally = new Tally(sink, OPTIONS, () -> NOW, MAPPING.activities(), MAPPING.lens(), sink);
        tally.begins(file.name());
        new BulkRun(sink, MAPPING, tally, new Lookups(MAPPING), Progress.NONE, chunkBytes)
                .read(file, MAPPING.files().getFirst());
        return tally.report();
    }

    private InputFile file(byte[] content) throws IOException {
        Path path = folder.resolve("table.csv");
        Files.write(path, content);
        return InputFile.of(path);
    }

    /** Random tables: mostly plain, with everything that tables are seen to hold. */
    private static final class Tables {
        private static final List<String> TIMES = List.of(
                "2026-03-01T10:00:00Z",
                "2026-03-01T10:00:00Z",
                "2026-03-02T11:30:00Z",
                "2026-03-02 11:30:00",
                "2026-03-02T11:30:00-03:00",
                "2026-09-06T00:30:00",
                "2026-04-04T23:30:00",
                "2026-03-02T11:30:00.5Z",
                "2026-03-02T11:30:00.123456789Z",
                "2026-03-02",
                "2026-03-02T11:30",
                "2026-13-02T11:30:00Z",
                "1970-01-01T00:00:00Z",
                "2031-01-01T00:00:00Z",
                "",
                "yesterday");
        private static final List<String> NAMES =
                List.of("Order", "Pay", "Pago", "Ship", "Atención", "", "-", " Ship ", "a,b", "x".repeat(301), "q\"q");
        private static final List<String> IDS =
                List.of("A-1", "A-2", "A-3", "B7", "", "-", " A-1", "Ñ1", "bad\uFFFD", "a\u2003", "ñandúes");
        private static final List<String> OTHERS = List.of("", "-", "1", "2.5", "1e2", "sí", "no", "11", "x", "1,5");

        static byte[] random(long seed, String header, int most) throws IOException {
            SplittableRandom random = new SplittableRandom(seed);
            String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            if (random.nextInt(5) == 0) {
                table.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
            }
            table.write((header + end).getBytes(StandardCharsets.UTF_8));
            int rows = random.nextInt(most);
            for (int row = 0; row < rows; row++) {
                boolean isLast = row == rows - 1 && random.nextInt(2) == 0;
                table.write((row(random) + (isLast ? "" : end)).getBytes(StandardCharsets.UTF_8));
                if (random.nextInt(30) == 0) {
                    table.write(end.getBytes(StandardCharsets.UTF_8));
                }
            }
            return table.toByteArray();
        }

        private static String row(SplittableRandom random) {
            boolean isWild = random.nextInt(3) == 0;
            List<String> cells = new ArrayList<>(List.of(
                    pick(IDS, random, isWild, 4),
                    pick(NAMES, random, isWild, 4),
                    pick(NAMES, random, isWild, 4),
                    pick(NAMES, random, isWild, 4),
                    pick(TIMES, random, isWild, 5),
                    pick(OTHERS, random, isWild, 2),
                    pick(TIMES, random, isWild, 5),
                    pick(OTHERS, random, isWild, 5),
                    pick(OTHERS, random, isWild, 3),
                    pick(OTHERS, random, isWild, 4),
                    pick(IDS, random, isWild, 5),
                    ""));
            if (random.nextInt(40) == 0) {
                cells.add(random.nextBoolean() ? "" : "more");
            }
            if (random.nextInt(60) == 0) {
                cells.removeLast();
            }
            return String.join(
                    ",", cells.stream().map(cell -> written(cell, random)).toList());
        }

        private static String pick(List<String> from, SplittableRandom random, boolean isWild, int tame) {
            return from.get(random.nextInt(isWild ? from.size() : tame));
        }

        private static String written(String cell, SplittableRandom random) {
            boolean needsQuotes = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
            return needsQuotes || random.nextInt(12) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
        }
    }
}
