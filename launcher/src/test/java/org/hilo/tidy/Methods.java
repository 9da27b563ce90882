package org.hilo.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How long methods are, as the JDK's own parser sees them: forty lines is long, seventy is the end. */
final class Methods {

    static final int HARD_END = 70;

    private Methods() {}

    static List<Fault> faults(Path root, List<Source> sources) throws IOException {
        List<Path> files = sources.stream()
                .filter(Source::isJava)
                .map(source -> root.resolve(source.path()))
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Fault> faults = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new LongMethods(root, unit, positions, faults), null);
            }
        }
        return faults;
    }

    private static final class LongMethods extends TreeScanner<Void, Void> {

        private final Path root;
        private final String path;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Fault> faults;

        LongMethods(Path root, CompilationUnitTree unit, SourcePositions positions, List<Fault> faults) {
            this.root = root;
            this.path = root.relativize(Path.of(unit.getSourceFile().toUri())).toString();
            this.unit = unit;
            this.positions = positions;
            this.faults = faults;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            if (last - first + 1 > HARD_END && !sourceLine(first).contains(Ban.EXCUSE)) {
                String what = "method " + method.getName() + " has " + (last - first + 1) + " lines; " + HARD_END
                        + " is the end";
                faults.add(new Fault(path, (int) first, what));
            }
            return super.visitMethod(method, nothing);
        }

        private String sourceLine(long number) {
            return Source.of(root, path).lines().get((int) number - 1);
        }
    }
}
