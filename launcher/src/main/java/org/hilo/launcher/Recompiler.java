package org.hilo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles the modules whose Java files changed, with the JDK's compiler in this process: a second or two once warm. */
final class Recompiler {

    private final Project project;
    private final List<Path> classPath;
    private final List<String> modules;
    private final Map<String, Stamp> javaStamps = new LinkedHashMap<>();
    private final Map<String, Stamp> resourceStamps = new LinkedHashMap<>();

    Recompiler(Project project, List<Path> classPath, List<String> folders) throws IOException {
        this.project = project;
        this.classPath = classPath;
        this.modules = folders.stream()
                .filter(folder -> project.has(folder + "/src/main/java"))
                .toList();
        for (String module : modules) {
            javaStamps.put(module, stamp(module + "/src/main/java"));
            resourceStamps.put(module, stamp(module + "/src/main/resources"));
        }
    }

    /** True if something changed and all of it compiled. */
    boolean compileChanges() throws IOException {
        boolean changed = false;
        for (String module : modules) {
            changed |= copyResources(module);
            Stamp now = stamp(module + "/src/main/java");
            if (now.equals(javaStamps.put(module, now))) {
                continue;
            }
            System.err.println("hilo: compiling " + module);
            if (!compile(module)) {
                System.err.println("hilo: " + module + " does not compile; the old classes stay");
                return false;
            }
            changed = true;
        }
        return changed;
    }

    void awaitChange(long glanceMillis) throws IOException, InterruptedException {
        while (modules.stream().allMatch(this::isUnchanged)) {
            synchronized (this) {
                wait(glanceMillis);
            }
        }
    }

    private boolean isUnchanged(String module) {
        try {
            return stamp(module + "/src/main/java").equals(javaStamps.get(module))
                    && stamp(module + "/src/main/resources").equals(resourceStamps.get(module));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean compile(String module) throws IOException {
        Path classes = project.resolve(module + "/target/classes");
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-parameters",
                "-g",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                Build.joined(classPath)));
        try (Stream<Path> files = Files.walk(project.resolve(module + "/src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .forEach(file -> arguments.add(file.toString()));
        }
        return ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) == 0;
    }

    private boolean copyResources(String module) throws IOException {
        Path from = project.resolve(module + "/src/main/resources");
        Stamp now = stamp(module + "/src/main/resources");
        if (now.equals(resourceStamps.put(module, now))) {
            return false;
        }
        Path to = project.resolve(module + "/target/classes");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return true;
    }

    private Stamp stamp(String path) throws IOException {
        return Stamp.of(project.home(), List.of(path));
    }
}
