package org.hilo.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The sum of Surefire's reports of all modules, and the verdict on skipped tests. */
final class TestReports {

    /** The one reason to skip: tests on other people's data, which is never in the repository. */
    static final String ALLOWED_REASON = "shared data is absent";

    private TestReports() {}

    /** What the modules' reports say together; {@code forbidden} names the tests skipped without an allowed reason. */
    record Sum(int run, int failures, int errors, int skipped, List<String> forbidden) {

        /** In Surefire's own words, so that whoever reads logs finds it. */
        String line() {
            return "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d".formatted(run, failures, errors, skipped);
        }
    }

    static void forget(Project project) throws IOException {
        for (Path folder : folders(project)) {
            Compiled.delete(folder);
        }
    }

    /** Prints the sum last and turns forbidden skips and empty runs into a failure. */
    static int conclude(Project project, int mavenCode, PrintStream out) throws IOException {
        Sum sum = sum(reports(project));
        for (String test : sum.forbidden()) {
            out.println("hilo: skipped without an allowed reason: " + test);
        }
        boolean failed = mavenCode != 0 || !sum.forbidden().isEmpty() || sum.run() == 0;
        out.println();
        out.println((failed ? "[ERROR] " : "[INFO] ") + "All modules together:");
        out.println((failed ? "[ERROR] " : "[INFO] ") + sum.line());
        return failed ? Command.FAILED : Command.DONE;
    }

    static Sum sum(List<Path> reports) throws IOException {
        int run = 0;
        int failures = 0;
        int errors = 0;
        int skipped = 0;
        List<String> forbidden = new ArrayList<>();
        for (Path report : reports) {
            Element suite = parse(report);
            run += number(suite, "tests");
            failures += number(suite, "failures");
            errors += number(suite, "errors");
            skipped += number(suite, "skipped");
            forbidden.addAll(forbidden(suite));
        }
        return new Sum(run, failures, errors, skipped, forbidden);
    }

    private static List<String> forbidden(Element suite) {
        List<String> names = new ArrayList<>();
        NodeList skips = suite.getElementsByTagName("skipped");
        for (int i = 0; i < skips.getLength(); i++) {
            Element skip = (Element) skips.item(i);
            String reason = skip.getAttribute("message") + skip.getTextContent();
            if (!reason.contains(ALLOWED_REASON)) {
                Element test = (Element) skip.getParentNode();
                names.add(test.getAttribute("classname") + "." + test.getAttribute("name"));
            }
        }
        return names;
    }

    private static Element parse(Path report) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("unreadable test report " + report, e);
        }
    }

    private static int number(Element suite, String name) {
        String text = suite.getAttribute(name);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static List<Path> folders(Project project) throws IOException {
        try (Stream<Path> modules = Files.list(project.home())) {
            return modules.map(module -> module.resolve("target/surefire-reports"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    static List<Path> reports(Project project) throws IOException {
        List<Path> reports = new ArrayList<>();
        for (Path folder : folders(project)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                        .forEach(reports::add);
            }
        }
        return reports;
    }
}
