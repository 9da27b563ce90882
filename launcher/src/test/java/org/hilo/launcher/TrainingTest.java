package org.hilo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    @TempDir
    Path home;

    @Test
    void whatJavaLearntCountsUntilAJarChanges() throws IOException {
        Path jar = Files.writeString(home.resolve("server.jar"), "one");
        var training = new Training(new Project(home, Path.of("/jdk")), Part.SERVER, List.of(jar));
        assertThat(training.options()).isEmpty();

        Files.createDirectories(training.cache().getParent());
        Files.writeString(training.cache(), "learnt");
        training.trained();
        assertThat(training.options()).containsExactly("-XX:AOTCache=" + training.cache());

        Files.writeString(jar, "another");
        assertThat(training.options()).isEmpty();
    }

    @Test
    void aCacheThatWasDeletedIsNotAskedFor() throws IOException {
        Path jar = Files.writeString(home.resolve("server.jar"), "one");
        var training = new Training(new Project(home, Path.of("/jdk")), Part.SERVER, List.of(jar));
        training.trained();
        assertThat(training.options()).isEmpty();
    }
}
