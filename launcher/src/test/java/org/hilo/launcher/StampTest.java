package org.hilo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {

    @TempDir
    Path home;

    @BeforeEach
    void someSources() throws IOException {
        write("engine/src/main/java/A.java", "class A {}");
        write("engine/src/main/java/B.java", "class B {}");
    }

    @Test
    void nothingChangedIsTheSameStamp() throws IOException {
        assertThat(stamp()).isEqualTo(stamp());
    }

    @Test
    void aFileWrittenAgainChangesIt() throws IOException {
        Stamp before = stamp();
        Files.setLastModifiedTime(home.resolve("engine/src/main/java/A.java"), FileTime.fromMillis(1_000));
        assertThat(stamp()).isNotEqualTo(before);
    }

    @Test
    void aFileThatCameOrWentChangesIt() throws IOException {
        Stamp before = stamp();
        write("engine/src/main/java/C.java", "class C {}");
        Stamp with = stamp();
        assertThat(with).isNotEqualTo(before);
        Files.delete(home.resolve("engine/src/main/java/C.java"));
        assertThat(stamp()).isEqualTo(before);
    }

    @Test
    void whatTheBuildWritesDoesNotCount() throws IOException {
        Stamp before = stamp();
        write("engine/target/classes/A.class", "x");
        write("engine/src/test/java/ATest.java", "class ATest {}");
        assertThat(stamp()).isEqualTo(before);
    }

    private Stamp stamp() throws IOException {
        return Stamp.of(home, List.of("engine", "absent"));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).resolveSibling(""));
        Files.writeString(home.resolve(path), text);
    }
}
