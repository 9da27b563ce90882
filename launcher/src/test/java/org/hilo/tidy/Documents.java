package org.hilo.tidy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents have one title, and their links lead to files that exist. */
final class Documents {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");

    private Documents() {}

    static List<Fault> faults(Path root, List<Source> sources) {
        List<Fault> faults = new ArrayList<>();
        sources.stream().filter(source -> source.path().endsWith(".md")).forEach(source -> {
            List<String> prose = withoutCode(source.lines());
            long titles = prose.stream().filter(line -> line.startsWith("# ")).count();
            if (titles != 1) {
                faults.add(new Fault(source.path(), 1, titles + " titles; a document has one"));
            }
            for (int i = 0; i < prose.size(); i++) {
                faults.addAll(brokenLinks(root, source, i + 1, prose.get(i)));
            }
        });
        return faults;
    }

    private static List<Fault> brokenLinks(Path root, Source source, int line, String text) {
        List<Fault> faults = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String target = link.group(1) == null ? link.group(2) : link.group(1);
            String file = target.replaceFirst("#.*", "");
            if (target.matches("[a-z]+:.*") || file.isEmpty()) {
                continue;
            }
            if (!Files.exists(root.resolve(source.path()).resolveSibling(file))) {
                faults.add(new Fault(source.path(), line, "the link to " + target + " leads nowhere"));
            }
        }
        return faults;
    }

    /** The same number of lines, with those inside fences emptied. */
    private static List<String> withoutCode(List<String> lines) {
        List<String> prose = new ArrayList<>();
        boolean inCode = false;
        for (String line : lines) {
            boolean fence = line.strip().startsWith("```");
            prose.add(inCode || fence ? "" : line.replaceAll("`[^`]*`", ""));
            inCode = fence != inCode;
        }
        return prose;
    }
}
