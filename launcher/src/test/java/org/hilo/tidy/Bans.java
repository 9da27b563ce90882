package org.hilo.tidy;

import java.util.List;
import java.util.function.Predicate;

/** The table of what is banned. Patterns that would catch this very file are written with a one-letter class, as in {@code [F]IXME}. */
final class Bans {

    private static final Predicate<Source> ANYWHERE = source -> true;
    private static final Predicate<Source> JAVA = Source::isJava;
    private static final Predicate<Source> MAIN = JAVA.and(source -> !source.isTest());
    private static final Predicate<Source> TESTS = JAVA.and(Source::isTest);

    /** Programs that talk to a terminal; they have no logger and may look at the clock to show progress. */
    private static final Predicate<Source> TERMINAL = source ->
            List.of("launcher/", "cli/", "demo/", "benchmarks/").stream().anyMatch(source.path()::startsWith);

    private static final Predicate<Source> TEMPLATE = source -> source.path().endsWith(".jte");
    private static final Predicate<Source> STYLE =
            source -> source.path().endsWith(".css") && !source.path().endsWith("tokens.css");

    static final List<Ban> ALL = List.of(
            // time
            Ban.of(
                    "\\b(Instant|LocalDate|LocalDateTime|LocalTime|OffsetDateTime|ZonedDateTime|Year|YearMonth)\\.now\\(",
                    "the InstantSource from the constructor",
                    JAVA.and(TERMINAL.negate())),
            Ban.of(
                    "\\bSystem\\.currentTimeMillis\\(",
                    "the InstantSource from the constructor",
                    JAVA.and(TERMINAL.negate())),
            Ban.of(
                    "\\b(Clock|InstantSource)\\.system",
                    "the InstantSource from the constructor",
                    MAIN.and(source -> !source.name().equals("ClockConfiguration.java"))
                            .and(TERMINAL.negate())),
            Ban.of("\\bZoneId\\.systemDefault\\(", "the organisation's zone", MAIN.and(TERMINAL.negate())),
            Ban.of("\\bThread\\.[s]leep\\(", "a condition to wait for", JAVA),
            Ban.of("\\bnew Date\\(\\)|import java\\.text\\.(Simple)?DateFormat", "java.time", JAVA),
            // language
            Ban.of(
                    "(?<!tagName)\\.to(Lower|Upper)Case\\(\\)",
                    "toLowerCase(Locale.ROOT), for Turkish has two letters i",
                    JAVA),
            Ban.of("String\\.format\\(\\s*\"", "String.format(Locale.ROOT, …) or formatted() without numbers", JAVA),
            Ban.of("%[,+ 0]*\\d*\\.\\d+[feg][^\"]*\"\\s*\\.formatted\\(", "String.format(Locale.ROOT, …)", JAVA),
            Ban.of("new String\\(\\w+\\)|\\.getBytes\\(\\)", "the same with a charset", JAVA),
            // names and absence
            Ban.of(
                    "\\b(class|interface|record|enum) \\w+(Impl|Manager|Helper|Util|Utils|Dto|DTO)\\b",
                    "a name that says what it is",
                    JAVA),
            Ban.of("\\b(class|interface|record|enum) I[A-Z][a-z]\\w*Interface\\b", "the plain name", JAVA),
            Ban.of("^import (static )?[\\w.]+\\.\\*;", "explicit imports", JAVA),
            Ban.of("\\blombok\\.", "records", JAVA),
            Ban.of(
                    "import (javax\\.annotation|jakarta\\.annotation|org\\.jetbrains\\.annotations|org\\.springframework\\.lang)\\.N(ullable|onNull|otNull)",
                    "org.jspecify.annotations.Nullable",
                    JAVA),
            Ban.of("^\\s*@Autowired", "the constructor", JAVA),
            Ban.of("@[a]uthor\\b", "git log", JAVA),
            // output and failure
            Ban.of("\\bSystem\\.(out|err)\\.", "a logger", MAIN.and(TERMINAL.negate())),
            Ban.of("\\.[p]rintStackTrace\\(", "a logger, or let it pass", JAVA),
            Ban.of("\\bMath\\.random\\(|\\bnew Random\\(\\)", "a SplittableRandom whose seed is printed", JAVA),
            // tests
            Ban.of("^\\s*@[D]isabled", "a mended test, or none", JAVA),
            Ban.of("org\\.mockito", "the real thing or a small fake", JAVA),
            Ban.of("\\bassumeTrue\\(|\\bassumeThat\\(|\\bassumeFalse\\(", "RealData, the only reason to skip", TESTS),
            Ban.of("import static org\\.junit\\.jupiter\\.api\\.Assertions\\.", "AssertJ", TESTS),
            Ban.of("^\\s+(public )?void (test|should)[A-Z]\\w*\\(", "a sentence without test or should", TESTS),
            // pages
            Ban.of("\\sstyle=\"", "a class, or an SVG attribute: the content policy refuses inline style", TEMPLATE),
            Ban.of("\\son[a-z]+=\"", "a module: the content policy refuses inline script", TEMPLATE),
            Ban.of("<script(?![^>]*\\bsrc=)[^>]*>", "a module: the content policy refuses inline script", TEMPLATE),
            // pictures of the drawing module come by these names; everything else is text
            Ban.of(
                    "\\$unsafe\\{(?!view\\.(arcs|bar|interval|mean)\\(|picture\\.svg\\(\\)|(looms|pieces)\\.)",
                    "text, which is escaped",
                    TEMPLATE),
            Ban.of("(?<![\\w&-])#[0-9a-fA-F]{3,8}\\b(?!\\s*\\{)", "a token of tokens.css", STYLE),
            // tables
            Ban.of(
                    "(?i)\\btimestamp\\b(?! with time zone)",
                    "timestamptz",
                    source -> source.path().endsWith(".sql")),
            // what never belongs into the repository
            Ban.of(
                    "\\bTODO(?! \\(#\\d+\\))",
                    "[T]ODO (#number), or do it now",
                    ANYWHERE.and(source -> !source.name().equals("STYLE.md"))),
            Ban.of(
                    "\\b[F]IXME\\b",
                    "a mended line",
                    ANYWHERE.and(source -> !source.name().equals("STYLE.md"))),
            Ban.of(
                    "(?<![\\w.~{-])/(wor[k]|roo[t]|home/[a-z]+)/[\\w.]",
                    "a path from the root of the repository",
                    ANYWHERE),
            Ban.of(
                    "rep[o]1?\\.maven|registr[y]\\.npmjs|de[b]\\.debian|rep[o]\\.spring\\.io",
                    "the package's name alone",
                    ANYWHERE),
            Ban.of("^<{7} |^>{7} ", "a merged text", ANYWHERE));

    private Bans() {}
}
