package org.hilo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The words of a page: headings, labels, buttons, links, table heads and notices, one a line, figures as #. Compared with
 * a file, so that a change of words is seen in review; taken once a language, on its narrow look, for widths hide different words; {@code -Dhilo.approve=true} writes the files anew.
 */
final class TextOutline {

    private static final Path FOLDER = Path.of("src", "test", "resources", "outlines");

    private static final String READ = """
            () => {
              const kinds = 'h1,h2,h3,label,legend,button,a,th,caption,.empty p,.notice span,.headline p,.finding,.figure__title';
              const seen = e => { const s = getComputedStyle(e); return s.display !== 'none' && s.visibility !== 'hidden'; };
              return [...document.querySelectorAll(kinds)].filter(e => seen(e) && !e.closest('.thread, svg'))
                .map(e => [e.tagName.toLowerCase(), (e.getAttribute('aria-label') || e.textContent || '').replace(/\\s+/g, ' ').trim()])
                .filter(([, text]) => text).map(([tag, text]) => tag + ' ' + text.replace(/[0-9]+([.,:\\u00a0 ]?[0-9]+)*/g, '#')).join('\\n');
            }
            """;

    /** Days come and go: {@code dom # nov, #} is a time, whichever. */
    private static final Pattern TIME =
            Pattern.compile("(?:\\p{L}{3,4} )?# (?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic"
                    + "|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b(?: #)?(?:, #)?");

    private final String text;

    private TextOutline(String text) {
        this.text = text;
    }

    static TextOutline of(Page page) {
        return new TextOutline(TIME.matcher(page.evaluate(READ) + "\n").replaceAll("(time)"));
    }

    /** Equal to the approved file of this name. */
    void matches(String name) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("hilo.approve")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(file)
                    .as("approved outline; write it with -Dhilo.approve=true and look at it")
                    .exists();
            assertThat(text).as("words of %s", name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
