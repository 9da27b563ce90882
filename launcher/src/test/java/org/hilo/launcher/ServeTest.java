package org.hilo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServeTest {

    private static final Path STANDING = Path.of("/somewhere");
    private static final Path USUAL = Path.of("/hilo/data/demo");

    @Test
    void optionsBecomeSettings() {
        assertThat(translate("--port", "9000", "--database=jdbc:postgresql://host/hilo", "--no-browser"))
                .containsExactly(
                        "--server.port=9000",
                        "--hilo.data=/hilo/data/demo",
                        "--hilo.database.url=jdbc:postgresql://host/hilo",
                        "--hilo.browser=false");
    }

    @Test
    void aDataFolderIsMeantFromWhereThePersonStands() {
        assertThat(translate("--data", "mine")).contains("--hilo.data=/somewhere/mine");
    }

    @Test
    void aWrongPortIsRefusedWithItsValue() {
        assertThatThrownBy(() -> translate("--port", "99999")).hasMessage("--port must be 0 to 65535, was 99999");
    }

    @Test
    void anUnknownOptionNamesTheKnownOnes() {
        assertThatThrownBy(() -> translate("--prot", "1"))
                .hasMessageContaining("unknown option --prot; did you mean --port?")
                .hasMessageContaining("--data, --database, --no-browser, --port, --train, --help")
                .isInstanceOfSatisfying(
                        Complaint.class,
                        complaint -> assertThat(complaint.exitCode()).isEqualTo(Command.USAGE));
    }

    @Test
    void aValueMayNotBeMissing() {
        assertThatThrownBy(() -> translate("--port")).hasMessageContaining("--port needs a value");
    }

    private static List<String> translate(String... words) {
        return Serve.translate(List.of(words), STANDING, USUAL);
    }
}
