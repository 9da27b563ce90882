package org.hilo.cli.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hilo.cli.answer.Part;
import org.hilo.cli.answer.Remark;
import org.hilo.cli.answer.Selection;
import org.hilo.cli.read.Gathered;
import org.hilo.cli.read.ReportText;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Html;
import org.hilo.cli.write.Page;

/** The answers as a page: first what they come down to, at last how they were computed and what was read. */
public final class ReportPage {
    /** More findings are no findings. */
    private static final int FINDINGS_MAX = 5;

    /** Nothing is loaded and nothing runs, even where a mail program would. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Selection selection;
    private final List<Part> parts;
    private final Gathered gathered;
    private final Instant at;
    private final Words words;

    /** @param at when the answers were found */
    public ReportPage(Selection selection, List<Part> parts, Gathered gathered, Instant at, Words words) {
        this.selection = selection;
        this.parts = List.copyOf(parts);
        this.gathered = gathered;
        this.at = at;
        this.words = words;
    }

    public String html() {
        List<String> findings = findings();
        Page page = new Page(words);
        parts.forEach(part -> part.page(page));
        computed(page);
        read(page);
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n");
        html.open("html", "lang", words.language().getLanguage());
        head(html, findings.getFirst());
        html.open("body");
        top(html);
        html.open("main");
        html.text("h1", findings.getFirst());
        if (findings.size() > 1) {
            html.open("ul", "class", "findings");
            findings.subList(1, findings.size()).forEach(finding -> html.text("li", finding));
            html.close("ul");
        }
        html.text("p", selection.sentence(words), "class", "selection");
        contents(html, page);
        html.raw(page.toString());
        html.close("main").close("body").close("html");
        return html.toString();
    }

    /** What the parts come down to: what was asked for before what is always told. */
    private List<String> findings() {
        List<String> all = new ArrayList<>();
        parts.reversed().forEach(part -> all.addAll(part.findings(words)));
        if (all.isEmpty()) {
            return List.of(words.say("finding.none"));
        }
        return all.subList(0, Math.min(FINDINGS_MAX, all.size()));
    }

    private void head(Html html, String title) {
        html.open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.text("title", title + " · Hilo");
        html.open("style").raw(Styles.all()).close("style");
        html.close("head");
    }

    private void top(Html html) {
        html.open("header").text("p", "Hilo", "class", "brand");
        html.text(
                "p",
                words.say(
                        "page.top",
                        "files",
                        String.join(", ", gathered.files()),
                        "day",
                        words.day(at, selection.zone())));
        html.close("header");
    }

    private void contents(Html html, Page page) {
        html.open("nav", "aria-label", words.say("page.contents")).open("ul");
        page.sections().forEach((id, title) -> {
            html.open("li").text("a", title, "href", "#" + id).close("li");
        });
        html.close("ul").close("nav");
    }

    private void computed(Page page) {
        page.section("computed", words.say("page.computed"), () -> {
            page.paragraph(words.say("computed.selection", "selection", selection.sentence(words)));
            List<String> sentences = new ArrayList<>();
            parts.forEach(part -> sentences.addAll(part.computed(words)));
            sentences.add(words.say("computed.intervals"));
            page.list(sentences);
        });
    }

    private void read(Page page) {
        page.section("read", words.say("page.read"), () -> {
            page.list(ReportText.of(gathered.report(), gathered.refusals(), words).stream()
                    .map(String::strip)
                    .toList());
            List<String> remarks = parts.stream()
                    .flatMap(part -> part.remarks().stream())
                    .map((Remark remark) -> remark.said(words))
                    .toList();
            if (!remarks.isEmpty()) {
                page.list(remarks);
            }
        });
    }
}
