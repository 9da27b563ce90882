package org.hilo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm are refused in words, and never hold the reader up. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTest {

    private static final String MAPPING = """
            files:
              - match: "*"
                events:
                  - activity: what
                    time: when
                    references: {order: order}
                    comment: {column: text}
            """;
    private static final String GOOD_LINE = "1,A,2026-01-05T10:00:00Z,fine\n";
    private static final String HEADER = "order,what,when,text\n";

    @TempDir
    Path folder;

    private static void assertWords(Heard heard) {
        for (Refusal refusal : heard.refusals) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.of("es")}) {
                assertThat(refusal.message(language))
                        .isNotBlank()
                        .doesNotContain("{")
                        .hasSizeLessThan(1_000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><log><trace><string key=\"a\" value=\"b\"/>&x;</trace></log>",
                "<!DOCTYPE log [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><log><trace>&b;</trace></log>",
                "<!DOCTYPE log SYSTEM \"http://127.0.0.1:1/log.dtd\"><log><trace/></log>",
                "<log><trace><string key=\"concept:name\" value=\"&x;\"/></trace></log>"
            })
    void entitiesAreNeverResolved(String xml) {
        Heard heard = Heard.read(null, Heard.write(folder, "a.xes", "<?xml version=\"1.0\"?>" + xml));

        assertThat(heard.reasons()).containsExactly(Reason.DOCUMENT_TYPE);
        assertThat(heard.events).isEmpty();
        assertWords(heard);
    }

    @Test
    void aGzipBombIsStopped() throws IOException {
        Path file = folder.resolve("bomb.xes.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("<log>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = "<trace/>\n\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                out.write(blanks);
            }
        }

        Heard heard = Heard.read(null, file);

        assertThat(heard.reasons()).containsExactly(Reason.ARCHIVE_BOMB);
        assertWords(heard);
    }

    @Test
    void aWorkbookBombIsStopped() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
        }

        Heard heard = Heard.read(MAPPING, file);

        assertThat(heard.reasons()).containsExactly(Reason.ARCHIVE_BOMB);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 200, 900})
    void aTruncatedArchiveIsRefused(int bytes) throws IOException {
        byte[] whole = workbook("x");
        Path file = Heard.write(folder, "cut.xlsx", java.util.Arrays.copyOf(whole, bytes));

        assertThat(Heard.read(MAPPING, file).reasons()).containsExactly(Reason.BROKEN_ARCHIVE);
    }

    @Test
    void aTruncatedGzipIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 10_000; i++) {
                out.write(("<trace>" + i * 7919).getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] cut = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

        Heard heard = Heard.read(null, Heard.write(folder, "cut.xes.gz", cut));

        assertThat(heard.reasons())
                .hasSize(1)
                .first()
                .isIn(Reason.BROKEN_ARCHIVE, Reason.NEEDS_MAPPING, Reason.NOT_RECOGNISED, Reason.BROKEN_XML);
    }

    @Test
    void aCellBeyondTheLastColumnIsRefused() throws IOException {
        Path file = folder.resolve("wide.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></worksheet>"
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Heard.read(MAPPING, file).reasons()).containsExactly(Reason.TOO_MANY_FIELDS);
    }

    @Test
    void aFormulaIsNotTaken() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("s");
            String[] header = {"order", "what", "when", "text"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            for (int row = 1; row <= 2; row++) {
                sheet.value(row, 0, "o" + row);
                sheet.value(row, 2, "2026-01-05T10:00:00Z");
            }
            sheet.formula(1, 1, "HYPERLINK(\"http://x\")");
            sheet.value(2, 1, "A");
        }

        Heard heard = Heard.read(MAPPING, Heard.write(folder, "f.xlsx", bytes.toByteArray()));

        assertThat(heard.reasons()).containsExactly(Reason.FORMULA);
        assertThat(heard.refusals.getFirst().field()).isEqualTo("what");
        assertThat(heard.refusals.getFirst().line()).isEqualTo(2);
        assertThat(heard.events).hasSize(1);
        assertWords(heard);
    }

    private static byte[] workbook(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            book.newWorksheet("s").value(0, 0, text);
        }
        return bytes.toByteArray();
    }

    @Test
    void aMillionColumnsInALineSpoilOnlyThatLine() {
        Path file = Heard.write(
                folder, "a.csv", HEADER + GOOD_LINE + "x,".repeat(1_000_000) + "\n" + GOOD_LINE.replace('1', '2'));

        Heard heard = Heard.read(MAPPING, file);

        assertThat(heard.reasons()).containsExactly(Reason.TOO_MANY_FIELDS);
        assertThat(heard.refusals.getFirst().line()).isEqualTo(3);
        assertThat(heard.events).hasSize(2);
        assertWords(heard);
    }

    @Test
    void aMillionColumnsInTheHeaderAreRefused() {
        Heard heard = Heard.read(MAPPING, Heard.write(folder, "a.csv", "x,".repeat(1_000_000) + "\n1,2\n"));

        assertThat(heard.reasons()).containsExactly(Reason.TOO_MANY_FIELDS);
    }

    @Test
    void nulBytesSpoilOnlyTheirLine() {
        Path file = Heard.write(folder, "a.csv", HEADER + "1,A\0B,2026-01-05T10:00:00Z,x\n" + GOOD_LINE);

        Heard heard = Heard.read(MAPPING, file);

        assertThat(heard.reasons()).containsExactly(Reason.NUL_BYTE);
        assertThat(heard.events).hasSize(1);
        assertWords(heard);
    }

    @Test
    void aTextOfTenMegabytesSpoilsOnlyItsLine() {
        Path file = Heard.write(
                folder, "a.csv", HEADER + "1,A,2026-01-05T10:00:00Z," + "y".repeat(10_000_000) + "\n" + GOOD_LINE);

        Heard heard = Heard.read(MAPPING, file);

        assertThat(heard.reasons()).containsExactly(Reason.FIELD_TOO_LONG);
        assertThat(heard.events).hasSize(1);
    }

    @Test
    void aQuoteNeverClosedIsFoundAndWhatCameBeforeStays() {
        Path file = Heard.write(
                folder, "a.csv", HEADER + GOOD_LINE + "2,\"A,2026-01-05T10:00:00Z,x\n" + GOOD_LINE.repeat(1_000_000));

        Heard heard = Heard.read(MAPPING, file);

        assertThat(heard.reasons()).containsExactly(Reason.UNCLOSED_QUOTE);
        assertThat(heard.refusals.getFirst().line()).isEqualTo(3);
        assertThat(heard.events).hasSize(1);
        assertWords(heard);
    }

    @Test
    void theWrongEncodingIsRefusedByLine() {
        byte[] latin = (HEADER + "1,Envío,2026-01-05T10:00:00Z,x\n" + GOOD_LINE).getBytes(StandardCharsets.ISO_8859_1);
        String asUtf8 = MAPPING.replace("match: \"*\"", "match: \"*\"\n    encoding: UTF-8");

        Heard heard = Heard.read(asUtf8, Heard.write(folder, "a.csv", latin));

        assertThat(heard.reasons()).containsExactly(Reason.BAD_ENCODING);
        assertThat(heard.events).hasSize(1);
        assertWords(heard);
    }

    @Test
    void utf16WithAMarkIsReadAndWithoutIsRefused() {
        String text = HEADER + GOOD_LINE;
        Heard marked = Heard.read(MAPPING, Heard.write(folder, "a.csv", text.getBytes(StandardCharsets.UTF_16)));
        Heard bare = Heard.read(MAPPING, Heard.write(folder, "b.csv", text.getBytes(StandardCharsets.UTF_16LE)));

        assertThat(marked.events).hasSize(1);
        assertThat(bare.reasons()).containsExactly(Reason.NOT_RECOGNISED);
    }

    private static String event(String more) {
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"A\",\"subject\":\"order/1\","
                + "\"time\":\"2026-01-05T10:00:00Z\"" + more + "}";
    }

    private static Reason reasonOf(String json) {
        return CloudEvents.parse(json, 1, Heard.NOW) instanceof Refusal refusal ? refusal.reason() : fail(json);
    }

    private static Reason fail(String json) {
        throw new AssertionError("was accepted: " + Refusal.shortened(json));
    }

    @Test
    void hostileJsonIsRefusedInWords() {
        assertThat(reasonOf(event(",\"data\":" + "[".repeat(10_000) + "]".repeat(10_000))))
                .isEqualTo(Reason.TOO_DEEP);
        assertThat(reasonOf(event(",\"data\":{\"a\":\"" + "x".repeat(10_000_000) + "\"}")))
                .isEqualTo(Reason.FIELD_TOO_LONG);
        assertThat(reasonOf(event(",\"id\":\"2\""))).isEqualTo(Reason.DUPLICATE_KEY);
        assertThat(reasonOf(event(",\"data\":{\"comment\":\"half \\ud83d\"}"))).isEqualTo(Reason.LONE_SURROGATE);
        assertThat(reasonOf(event(",\"data\":{\"comment\":\"nul \\u0000\"}"))).isEqualTo(Reason.NUL_BYTE);
        assertThat(reasonOf(event(",\"data\":{\"score\":NaN}"))).isEqualTo(Reason.BAD_JSON);
        assertThat(reasonOf(event(",\"data\":{\"score\":1e999}"))).isEqualTo(Reason.NOT_FINITE);
        assertThat(reasonOf("{\"specversion\":")).isEqualTo(Reason.BAD_JSON);
        assertThat(reasonOf("[]")).isEqualTo(Reason.WRONG_KIND);
    }

    @Test
    void oneBadLineOfNdjsonNeverSpoilsAGoodOne() {
        String lines = event("") + "\n{broken\n" + event(",\"x\":1").replace("\"id\":\"1\"", "\"id\":\"2\"") + "\n"
                + "[".repeat(10_000) + "\n" + event("").replace("\"id\":\"1\"", "\"id\":\"3\"");

        Heard heard = Heard.read(null, Heard.write(folder, "a.ndjson", lines));

        assertThat(heard.events).hasSize(3);
        assertThat(heard.refusals).extracting(Refusal::line).containsExactly(2L, 4L);
        assertWords(heard);
    }

    @Test
    void deepJsonFilesAreRefused() {
        Heard heard = Heard.read(null, Heard.write(folder, "a.jsonocel", "{\"objectTypes\":" + "[".repeat(100_000)));

        assertThat(heard.reasons()).hasSize(1);
        assertThat(heard.events).isEmpty();
        assertWords(heard);
    }

    @Test
    void deepXmlIsRefused() {
        String deep = "<log><trace>" + "<list key=\"a\">".repeat(100_000);

        Heard heard = Heard.read(null, Heard.write(folder, "a.xes", deep));

        assertThat(heard.reasons()).containsExactly(Reason.TOO_DEEP);
    }

    @Test
    void aTagWithoutEndIsRefused() {
        Heard heard =
                Heard.read(null, Heard.write(folder, "a.xes", "<log><trace><string key=\"" + "k".repeat(40_000_000)));

        assertThat(heard.reasons()).containsExactly(Reason.FIELD_TOO_LONG);
        assertWords(heard);
    }

    @Test
    void emptyFilesAreRefused() {
        for (String name : new String[] {"a.csv", "a.xes", "a.json", "a.xlsx"}) {
            assertThat(Heard.read(MAPPING, Heard.write(folder, name, "")).reasons())
                    .containsExactly(Reason.EMPTY_FILE);
        }
    }

    @Test
    void columnsNobodyAskedForCostNothing() {
        Path file = Heard.write(
                folder,
                "a.csv",
                "order,junk,what,when,text\n1," + "z".repeat(2_000_000) + ",A,2026-01-05T10:00:00Z,x\n");

        assertThat(Heard.read(MAPPING, file).events).hasSize(1);
    }
}
