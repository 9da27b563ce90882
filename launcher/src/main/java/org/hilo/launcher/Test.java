package org.hilo.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code ./hilo test} and {@code ./hilo check}: every test and every gate, in one run of Maven. */
final class Test {

    static final Command TEST = new Command("test", "every test and gate; or only the named ones", """
            usage: ./hilo test [NAME…]

            Without names: the browser modules under Node, then all modules under Maven with the compiler's reviewers (Error
            Prone, NullAway), the formatter as a gate, architecture and tidy tests, and the page tests in a real browser.
            This is what CI runs. On Debian as root a missing Chromium is installed; elsewhere it is named.

              NAME   a module (engine, server …) or a test class (FlowMapTest, 'Flow*Test'): only these, without the formatter

            The database of the tests is a real PostgreSQL, started from the build's own files. A skipped test fails the run
            unless its reason is that the shared data is absent.
            """, Test::test);

    static final Command CHECK = new Command("check", "test, after compiling everything anew", """
            usage: ./hilo check

            The same as ./hilo test, but classes compiled earlier are thrown away first, so that the compiler's reviewers see
            every file again. Run it before you hand work over.
            """, Test::check);

    private Test() {}

    private static int check(Project project, List<String> arguments) throws IOException {
        Options.read(arguments, Set.of(), Set.of());
        Compiled.forget(project);
        return all(project);
    }

    private static int test(Project project, List<String> arguments) throws IOException {
        Options options = Options.read(arguments, Set.of(), Set.of());
        return options.rest().isEmpty() ? all(project) : some(project, options.rest());
    }

    private static int all(Project project) throws IOException {
        Web.ensure(project);
        Map<String, String> environment = Browser.environment(project);
        if (!Web.test(project)) {
            System.err.println("hilo: the tests of web/ failed");
            return Command.FAILED;
        }
        Compiled.prepareReview(project);
        TestReports.forget(project);
        int code = new Maven(project).run(List.of("-ntp", "--fail-at-end", "-Pcheck", "verify"), environment);
        return TestReports.conclude(project, code, System.out);
    }

    private static int some(Project project, List<String> names) throws IOException {
        List<String> modules =
                names.stream().filter(name -> project.has(name + "/pom.xml")).toList();
        List<String> classes =
                names.stream().filter(name -> !modules.contains(name)).toList();
        List<String> arguments = new ArrayList<>(List.of("-ntp", "-q", "-Pcheck", "-Dspotless.check.skip=true"));
        if (!modules.isEmpty()) {
            arguments.addAll(List.of("-pl", String.join(",", modules), "-am"));
        }
        if (!classes.isEmpty()) {
            arguments.addAll(List.of("-Dtest=" + String.join(",", classes), "-Dsurefire.failIfNoSpecifiedTests=false"));
        }
        boolean inBrowser = modules.isEmpty() || Stream.of("server", "demo").anyMatch(modules::contains);
        Web.ensure(project);
        Map<String, String> environment = inBrowser ? Browser.environment(project) : Map.of();
        Compiled.prepareReview(project);
        TestReports.forget(project);
        arguments.add("test");
        int code = new Maven(project).run(arguments, environment);
        return TestReports.conclude(project, code, System.out);
    }
}
