package org.hilo.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds a part when its sources changed since the last time, and knows its class path. */
final class Build {

    private static final String CLASS_PATH = "target/hilo.classpath";

    private final Project project;
    private final Part part;

    Build(Project project, Part part) {
        this.project = project;
        this.part = part;
    }

    /** Brings the part up to date: nothing to do costs a look at the files. */
    Build ensure() throws IOException {
        if (part.needsWeb()) {
            Web.ensure(project);
        }
        Stamp stamp = stamp();
        Path kept = project.work().resolve("built/" + part.module());
        if (stamp.isAt(kept) && isComplete()) {
            return this;
        }
        List<String> goals = List.of(
                "-T1C",
                "-pl",
                part.module(),
                "-am",
                "-Dmaven.test.skip=true",
                "package",
                "dependency:build-classpath",
                "-Dmdep.outputFile=" + CLASS_PATH,
                "-DincludeScope=runtime");
        new Maven(project).build("build-" + part.module(), goals);
        Compiled.with(project, Compiled.PLAIN);
        stamp.writeTo(kept);
        return this;
    }

    /** Jars of ours first, then those of others. */
    List<Path> classPath() throws IOException {
        List<Path> paths = new ArrayList<>(List.of(jar(part.module())));
        Stream.of(Files.readString(classPathFile()).strip().split(File.pathSeparator))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .forEach(paths::add);
        return paths;
    }

    /** The same with folders of classes in place of our jars, which {@code dev} may write to. */
    List<Path> classFolders() throws IOException {
        return classPath().stream().map(this::classFolder).toList();
    }

    private Path classFolder(Path path) {
        boolean ours =
                path.startsWith(project.home()) && path.resolveSibling("").endsWith("target");
        return ours ? path.resolveSibling("classes") : path;
    }

    static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private Stamp stamp() throws IOException {
        List<String> watched = new ArrayList<>(List.of("pom.xml"));
        watched.addAll(part.folders());
        return Stamp.of(project.home(), watched);
    }

    private boolean isComplete() throws IOException {
        return Files.exists(classPathFile()) && classPath().stream().allMatch(Files::exists);
    }

    private Path classPathFile() {
        return project.resolve(part.module()).resolve(CLASS_PATH);
    }

    private Path jar(String module) throws IOException {
        Path target = project.resolve(module + "/target");
        if (!Files.isDirectory(target)) {
            return target.resolve("missing.jar");
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("hilo-" + module + "-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElse(target.resolve("missing.jar"));
        }
    }
}
