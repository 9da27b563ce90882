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

    /** Not straight into the old classes: a {@code module-info} among them would make javac ask for a module path. */
    private boolean compile(String module) throws IOException {
        Path fresh = project.work().resolve("dev/" + module);
        Compiled.delete(fresh);
        Files.createDirectories(fresh);
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-parameters", "-g", "-nowarn", "-d", fresh.toString(), "-cp", Build.joined(classPath)));
        try (Stream<Path> files = Files.walk(project.resolve(module + "/src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .forEach(file -> arguments.add(file.toString()));
        }
        boolean isCompiled =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) == 0;
        if (isCompiled) {
            copy(fresh, project.resolve(module + "/target/classes"));
        }
        return isCompiled;
    }

    private boolean copyResources(String module) throws IOException {
        Path from = project.resolve(module + "/src/main/resources");
        Stamp now = stamp(module + "/src/main/resources");
        if (now.equals(resourceStamps.put(module, now))) {
            return false;
        }
        copy(from, project.resolve(module + "/target/classes"));
        return true;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Stamp stamp(String path) throws IOException {
        return Stamp.of(project.home(), List.of(path));
    }
}
