package org.hilo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOverTest {

    @Test
    void javaReadsAWordAsItWas(@TempDir Path folder) throws IOException {
        String awkward = "a \"b\" \\c 'd' #e\tf";
        Path arguments = folder.resolve("java.args");
        Files.writeString(arguments, HandOver.quoted("-Dword=" + awkward) + "\n-XshowSettings:properties\n-version\n");
        Process java = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "@" + arguments)
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).contains("word = " + awkward);
    }
}
