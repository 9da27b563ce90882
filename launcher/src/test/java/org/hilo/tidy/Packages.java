package org.hilo.tidy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every package says what it is: five short parts in the main code, at least the first in packages that only tests have. */
final class Packages {

    static final int DOC_LINES = 15;

    private static final List<String> PARTS = List.of("Is", "Words", "Offers", "Says", "Never");

    private Packages() {}

    static List<Fault> faults(Collection<Source> sources) {
        List<Fault> faults = new ArrayList<>();
        Map<String, List<Source>> folders = new TreeMap<>(sources.stream()
                .filter(source -> source.isJava() && source.path().contains("/src/"))
                .filter(source -> !source.name().equals("module-info.java"))
                .collect(Collectors.groupingBy(Source::folder)));
        folders.forEach((folder, files) -> faults.addAll(ofFolder(folder, files, folders.keySet())));
        return faults;
    }

    private static List<Fault> ofFolder(String folder, List<Source> files, Set<String> folders) {
        var info = files.stream()
                .filter(file -> file.name().equals("package-info.java"))
                .findFirst();
        boolean inTests = folder.contains("/src/test/");
        if (info.isEmpty()) {
            // a package that the main code has too is described there
            boolean describedInMain = inTests && folders.contains(folder.replace("/src/test/", "/src/main/"));
            return describedInMain
                    ? List.of()
                    : List.of(new Fault(folder, 1, "package-info.java is missing: say Is, Words, Offers, Says, Never"));
        }
        return ofInfo(info.get(), inTests ? PARTS.subList(0, 1) : PARTS);
    }

    private static List<Fault> ofInfo(Source info, List<String> wanted) {
        List<Fault> faults = new ArrayList<>();
        String text = info.text();
        for (String part : wanted) {
            if (!Pattern.compile("\\b" + part + "(</b>|:)").matcher(text).find()) {
                faults.add(new Fault(info.path(), 1, "the part '" + part + ":' is missing"));
            }
        }
        if (!text.contains("@NullMarked")) {
            faults.add(new Fault(info.path(), 1, "@NullMarked is missing"));
        }
        long docLines = info.lines().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("*") && !line.equals("*") && !line.equals("*/"))
                .count();
        if (docLines > DOC_LINES) {
            faults.add(new Fault(info.path(), 1, docLines + " lines of text; " + DOC_LINES + " is the end"));
        }
        return faults;
    }
}
