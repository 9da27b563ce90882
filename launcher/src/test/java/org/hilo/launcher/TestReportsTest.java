package org.hilo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

    @TempDir
    Path home;

    @Test
    void theModulesAreSummedInSurefiresWords() throws IOException {
        report("engine", "A", "<testsuite tests='3' failures='0' errors='0' skipped='0'/>");
        report("server", "B", "<testsuite tests='4' failures='1' errors='1' skipped='0'/>");
        assertThat(TestReports.sum(reports()).line()).isEqualTo("Tests run: 7, Failures: 1, Errors: 1, Skipped: 0");
    }

    @Test
    void absentSharedDataIsAReasonToSkip() throws IOException {
        skipped("Assumption failed: shared data is absent: helpdesk");
        assertThat(conclude(0)).isEqualTo(Command.DONE);
    }

    @Test
    void anyOtherReasonToSkipFailsTheRun() throws IOException {
        skipped("flaky on Mondays");
        assertThat(TestReports.sum(reports()).forbidden()).containsExactly("org.hilo.ATest.sleeps");
        assertThat(conclude(0)).isEqualTo(Command.FAILED);
    }

    @Test
    void aRunWithoutTestsFails() throws IOException {
        assertThat(conclude(0)).isEqualTo(Command.FAILED);
    }

    @Test
    void aFailedBuildStaysFailed() throws IOException {
        report("engine", "A", "<testsuite tests='3' failures='0' errors='0' skipped='0'/>");
        assertThat(conclude(1)).isEqualTo(Command.FAILED);
    }

    private int conclude(int mavenCode) throws IOException {
        return TestReports.conclude(project(), mavenCode, new PrintStream(OutputStream.nullOutputStream()));
    }

    private void skipped(String reason) throws IOException {
        report("engine", "A", """
                <testsuite tests='1' failures='0' errors='0' skipped='1'>
                  <testcase classname='org.hilo.ATest' name='sleeps'><skipped message='%s'/></testcase>
                </testsuite>""".formatted(reason));
    }

    private void report(String module, String name, String xml) throws IOException {
        Path folder = Files.createDirectories(home.resolve(module + "/target/surefire-reports"));
        Files.writeString(folder.resolve("TEST-" + name + ".xml"), xml);
    }

    private List<Path> reports() throws IOException {
        return TestReports.reports(project());
    }

    private Project project() {
        return new Project(home, home);
    }
}
