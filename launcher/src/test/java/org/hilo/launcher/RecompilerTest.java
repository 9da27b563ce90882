package org.hilo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecompilerTest {

    @TempDir
    Path home;

    @Test
    void aModuleWhoseDescriptionNeedsAnotherIsCompiledOnTheClassPath() throws IOException {
        Path classes = home.resolve("engine/target/classes");
        write("needed/module-info.java", "module needed {}");
        javac(
                "-d",
                home.resolve("modules/needed").toString(),
                home.resolve("needed/module-info.java").toString());
        write("engine/src/main/java/module-info.java", "module engine { requires needed; }");
        Path first = write("engine/src/main/java/org/First.java", "package org; public class First {}");
        javac(
                "-p",
                home.resolve("modules").toString(),
                "-d",
                classes.toString(),
                home.resolve("engine/src/main/java/module-info.java").toString(),
                first.toString());
        var recompiler = new Recompiler(new Project(home, Path.of("/jdk")), List.of(classes), List.of("engine"));
        assertThat(recompiler.compileChanges()).isFalse();

        write("engine/src/main/java/org/Second.java", "package org; class Second extends First {}");
        assertThat(recompiler.compileChanges()).isTrue();
        assertThat(classes.resolve("org/Second.class")).exists();
        assertThat(classes.resolve("module-info.class")).exists();
    }

    private Path write(String path, String text) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void javac(String... arguments) {
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
    }
}
