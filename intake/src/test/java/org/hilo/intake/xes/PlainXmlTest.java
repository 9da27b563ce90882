package org.hilo.intake.xes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLStreamConstants;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.source.Bytes;
import org.hilo.testkit.RealData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the plain scanner takes, the JDK's parser takes alike; what it does not take, it leaves to the parser. */
class PlainXmlTest {

    private static final InputFile FILE = new InputFile(Path.of("log.xes"), "log.xes");
    private static final String END = "end";

    private static final PrintStream USUAL = System.err;

    @TempDir
    Path folder;

    /** The parser prints a line about every wrong byte, and cannot be told not to. */
    @BeforeAll
    static void silence() {
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    @AfterAll
    static void speakAgain() {
        System.setErr(USUAL);
    }

    /** What a reader said, element by element, to the end or to the first refusal or doubt. */
    private record Said(List<String> events, String last) {}

    private static Said said(Xml xml) {
        List<String> events = new ArrayList<>();
        try {
            for (int at = xml.next(); at != XMLStreamConstants.END_DOCUMENT; at = xml.next()) {
                events.add(at == XMLStreamConstants.END_ELEMENT ? "/" : start(xml));
            }
            return new Said(events, END);
        } catch (PlainXml.Doubt doubt) {
            return new Said(events, "doubt");
        } catch (FileRefused e) {
            return new Said(events, e.refusal().reason() + " at " + e.refusal().line());
        }
    }

    private static String start(Xml xml) {
        StringBuilder said = new StringBuilder(xml.line() + " " + xml.name());
        for (String name : new String[] {"key", "value", "xes.version", "a", "xmlns", "p"}) {
            if (xml.hasAttribute(name)) {
                said.append(' ').append(name).append('=').append(xml.attribute(name));
            }
        }
        return said.toString();
    }

    private static Said plain(byte[] bytes) {
        return said(new PlainXml(new ByteArrayInputStream(bytes)));
    }

    private static Said careful(byte[] bytes) {
        try (SafeXml xml = new SafeXml(FILE, new ByteArrayInputStream(bytes))) {
            return said(xml);
        } catch (FileRefused e) {
            return new Said(
                    List.of(), e.refusal().reason() + " at " + e.refusal().line());
        }
    }

    private Said asLog(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("log.xes"), bytes);
        try (LogXml xml = new LogXml(new InputFile(file, "log.xes"))) {
            return said(xml);
        } catch (FileRefused e) {
            return new Said(
                    List.of(), e.refusal().reason() + " at " + e.refusal().line());
        }
    }

    /** Both went the same way as far as both went: the parser may find a wrong byte far ahead before it says anything. */
    private static void agree(Said one, Said other, String seed) {
        int both = Math.min(one.events().size(), other.events().size());
        assertThat(one.events().subList(0, both))
                .as(seed)
                .isEqualTo(other.events().subList(0, both));
    }

    @Test
    void damagedLogsAreReadAsTheParserReadsThemOrLeftToIt() throws IOException {
        int whole = 0;
        int refused = 0;
        int doubted = 0;
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = RandomXml.damaged(random);
            Said parser = careful(bytes);
            Said scanner = plain(bytes);
            String place = "seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8).replace("\r", "␍");
            agree(scanner, parser, place);
            if (scanner.last().equals(END)) {
                assertThat(scanner).as(place).isEqualTo(parser);
                whole++;
            } else {
                doubted++;
            }
            refused += parser.last().equals(END) ? 0 : 1;
            if (seed % 20 == 0) {
                Said log = asLog(bytes);
                agree(log, parser, place);
                assertThat(log.last()).as(place).isEqualTo(parser.last());
            }
        }
        // the test would prove nothing if nearly all were taken, or refused, or doubted
        assertThat(whole).isGreaterThan(1_000);
        assertThat(refused).isGreaterThan(1_000);
        assertThat(doubted).isGreaterThan(refused);
    }

    @Test
    void itDoesNotMatterWhereTheBytesComeCutInPieces() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = RandomXml.whole(random, 3 + random.nextInt(40));
            Said cut = said(new PlainXml(new Drops(bytes, random)));
            assertThat(cut).as("seed " + seed).isEqualTo(plain(bytes));
        }
    }

    @Test
    void tagsAcrossTheEndsOfTheBufferAreWhole() {
        Random random = new Random(1);
        byte[] bytes = RandomXml.plain(random, 20_000);
        assertThat(bytes.length).isGreaterThan(1 << 20);
        Said scanner = plain(bytes);
        assertThat(scanner.last()).isEqualTo(END);
        assertThat(scanner).isEqualTo(careful(bytes));
    }

    /** Gives a few bytes at a time. */
    private static final class Drops extends InputStream {
        private final byte[] bytes;
        private final Random random;
        private int at;

        Drops(byte[] bytes, Random random) {
            this.bytes = bytes;
            this.random = random;
        }

        @Override
        public int read() {
            return at == bytes.length ? -1 : bytes[at++] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (at == bytes.length) {
                return -1;
            }
            int count = Math.min(Math.min(length, 1 + random.nextInt(7)), bytes.length - at);
            System.arraycopy(bytes, at, buffer, from, count);
            at += count;
            return count;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<log/>",
                "<log xes.version='1.0'></log >",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\r\n<!-- made by hand -->\r\n<log><a\r\n key='x'/></log>\n",
                "<x:log xmlns:x=\"http://www.xes-standard.org/\"><x:string key=\"a\" value=\"b\"/></x:log>",
                "<log xmlns=''><string key='é' value='&lt;&#65;&#x1F600;&amp;'/></log>",
                "\uFEFF<log><a key='\"' value=\"'>\"/></log>",
            })
    void plainLogsNeedNoParser(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        assertThat(plain(bytes).last()).isEqualTo(END);
        assertThat(plain(bytes)).isEqualTo(careful(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<log>",
                "<log></lag>",
                "<log>text</log>",
                "<log/><log/>",
                "<log/>more",
                "<log key='a' key='b'/>",
                "<log key='a'value='b'/>",
                "<log key=a/>",
                "<log key='<'/>",
                "<log key='&more;'/>",
                "<log key='&#0;'/>",
                "<log key='&#xD800;'/>",
                "<log key='&#1114112;'/>",
                "<log key='&#99999999999;'/>",
                "<log key='&;'/>",
                "<log key='& '/>",
                "<log key='a\tb'/>",
                "<log key='a\nb'/>",
                "<log key='\u0001'/>",
                "<log key='\uFFFD'/>",
                "<p:log/>",
                "<log><a xmlns:p='u' p:a='1'/></log>",
                "<log xmlns:p=''/>",
                "<log xmlns:p='u' xmlns:q='u' p:a='1' q:a='2'/>",
                "<log xmlns:xml='u'/>",
                "<log xml:a='u'/>",
                "<log xmlns='http://www.w3.org/2000/xmlns/'/>",
                "<a:b:c/>",
                "<-log/>",
                "<log><!-- a -- b --></log>",
                "<log><!-- a ---></log>",
                "<log><![CDATA[a]]></log>",
                "<log><?go on?></log>",
                "<!DOCTYPE log><log/>",
                " <?xml version='1.0'?><log/>",
                "<?xml version='1.1'?><log/>",
                "<?xml version='1.0' encoding='ISO-8859-1'?><log/>",
                "<log>\r</log>",
                "<lög/>",
                "<log/ >",
                "< log/>"
            })
    void whatIsNotPlainIsLeftToTheParser(String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        assertThat(plain(bytes).last()).isEqualTo("doubt");
        assertThat(asLog(bytes)).isEqualTo(careful(bytes));
    }

    @Test
    void bytesThatAreNoUtf8AreLeftToTheParser() {
        byte[] bytes = "<log key='x'/>".getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xC3;
        assertThat(plain(bytes).last()).isEqualTo("doubt");
        assertThat(plain("<log key='é'/>".getBytes(StandardCharsets.ISO_8859_1)).last())
                .isEqualTo("doubt");
    }

    @Test
    void manyNamesLongTagsAndDeepOnesAreLeftToTheParser() {
        StringBuilder names = new StringBuilder("<log>");
        for (int i = 0; i < 1_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertThat(plain(bytes(names + "</log>")).last()).isEqualTo("doubt");
        assertThat(plain(bytes("<log key='" + "k".repeat(200_000) + "'/>")).last())
                .isEqualTo("doubt");
        assertThat(plain(bytes("<log>" + " ".repeat(400_000) + "</log>")).last())
                .isEqualTo("doubt");
        assertThat(plain(bytes("<a>".repeat(65) + "</a>".repeat(65))).last()).isEqualTo("doubt");
        assertThat(plain(bytes("<a>".repeat(64) + "</a>".repeat(64))).last()).isEqualTo(END);
    }

    /** Wherever the buffer ends in a tag, looking one byte ahead stays inside. */
    @Test
    void tagsThatFillTheBufferToItsLastByteAreLeftToTheParser() {
        for (String start :
                new String[] {"<log key", "<log key=", "<log", "<log/", "<log key='a", "<log><!--", "<log></log"}) {
            for (int bytes = (1 << 17) - 3; bytes <= (1 << 17) + 3; bytes++) {
                String whole = start + " ".repeat(bytes - start.length());
                assertThat(plain(bytes(whole)).last()).as(start).isEqualTo("doubt");
                assertThat(plain(bytes("<log>" + whole)).last()).as(start).isEqualTo("doubt");
            }
        }
    }

    /** Else they would be read right and slowly, and nobody would notice. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "helpdesk/helpdesk.xes.gz",
                "bpi2013-incidents/bpi2013-incidents.xes.gz",
                "small/running-example.xes",
                "small/reviewing.xes"
            })
    void realLogsArePlain(String name) throws IOException {
        InputFile file = InputFile.of(RealData.at(name));
        Said scanner;
        Said parser;
        try (Bytes.Opened opened = Bytes.open(file)) {
            scanner = said(new PlainXml(opened.stream()));
        }
        try (Bytes.Opened opened = Bytes.open(file);
                SafeXml xml = new SafeXml(file, opened.stream())) {
            parser = said(xml);
        }
        assertThat(scanner.last()).isEqualTo(END);
        assertThat(scanner.equals(parser)).isTrue();
    }

    @Test
    void textsAreTheSameWhetherRememberedOrNot() {
        PlainTexts texts = new PlainTexts();
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            String text = "v".repeat(random.nextInt(70)) + random.nextInt(200);
            byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.US_ASCII);
            assertThat(texts.of(Arrays.copyOf(bytes, 100), 1, bytes.length - 1)).isEqualTo(text);
        }
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
