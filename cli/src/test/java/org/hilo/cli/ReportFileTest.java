package org.hilo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page that {@code --out} writes: whole, by itself, in the reader's language, every figure with its n. */
class ReportFileTest {

    @TempDir
    Path folder;

    private String page(String... options) throws IOException {
        Path page = folder.resolve("report.html");
        String[] all = Arrays.copyOf(options, options.length + 2);
        all[options.length] = "--out";
        all[options.length + 1] = page.toString();
        assertThat(Parcels.asked(all).code()).isZero();
        return Ran.plain(Files.readString(page));
    }

    private static Document parsed(String page) throws Exception {
        String body = page.replaceFirst("^<!DOCTYPE html>\\s*", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }

    @Test
    void itHoldsTogetherAndLeadsEverywhere() throws Exception {
        Document page =
                parsed(page("--conform", Parcels.DESIGN, "--funnel", "Ordered,Packed,Delivered", "--remaining"));

        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("svg").getLength()).isGreaterThan(3);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        NodeList links = page.getElementsByTagName("a");
        assertThat(links.getLength()).isGreaterThan(6);
        NodeList sections = page.getElementsByTagName("section");
        for (int i = 0; i < links.getLength(); i++) {
            String id = ((Element) links.item(i)).getAttribute("href").substring(1);
            boolean isThere = false;
            for (int s = 0; s < sections.getLength(); s++) {
                isThere |= ((Element) sections.item(s)).getAttribute("id").equals(id);
            }
            assertThat(isThere).as("a section called %s", id).isTrue();
        }
    }

    @Test
    void itNeedsNothingBesideItself() throws IOException {
        String page = page();

        assertThat(page)
                .contains("default-src &#39;none&#39;")
                .doesNotContain("<script", "<link", "<img", "src=", "url(", "@import", "https://")
                .doesNotContainPattern("href=\"[^#]");
    }

    @Test
    void itsFiguresCarryTheirN() throws IOException {
        assertThat(page("--conform", Parcels.DESIGN))
                .contains(
                        "68.9 % [58.7; 77.5] of 90 journeys keep to “Parcel”",
                        "broken in 23.6 % [16.0; 33.4] of 89 cases",
                        "60 scores",
                        "86 hand-offs",
                        "How this was computed",
                        "547 rows read");
    }

    @Test
    void itSpeaksSpanishToo() throws Exception {
        Path page = folder.resolve("informe.html");

        Ran ran = Parcels.askedInSpanish("--conform", Parcels.DESIGN, "--out", page.toString());

        assertThat(ran.code()).isZero();
        assertThat(Files.readString(page))
                .contains("de 90 recorridos cumplen", "Traspasos entre áreas", "Cómo se calculó");
        assertThat(parsed(Files.readString(page)).getDocumentElement().getAttribute("lang"))
                .isEqualTo("es");
    }

    @Test
    void namesFromTheFileAreTextAndNothingElse() throws Exception {
        String rows = "case,what,when,who\n1,\"<script>alert(1)</script> & \"\"so\"\"\",2026-01-01T00:00:00Z,<b>A\n"
                + "1,Pay,2026-01-02T00:00:00Z,B\u0001\n";
        Path file = Files.writeString(folder.resolve("rows.csv"), rows);
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"),
                "files: [{match: '*', events: [{activity: what, time: when, area: who, references: {case: case}}]}]\n");
        Path page = folder.resolve("x.html");

        Ran ran = Ran.command("trace", file.toString(), "--mapping", mapping.toString(), "--out", page.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(page).content().doesNotContain("<script", "<b>A").contains("&lt;script&gt;");
        assertThat(parsed(Files.readString(page)).getElementsByTagName("h1").getLength())
                .isEqualTo(1);
    }
}
