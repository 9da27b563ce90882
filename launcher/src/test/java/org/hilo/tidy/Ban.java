package org.hilo.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** "X is banned, use Y", in the files where it counts. */
record Ban(Pattern banned, String use, Predicate<Source> where) {

    static final String EXCUSE = "tidy: ";

    static Ban of(String banned, String use, Predicate<Source> where) {
        return new Ban(Pattern.compile(banned), use, where);
    }

    List<Fault> faults(Source source) {
        if (!where.test(source)) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < source.lines().size(); i++) {
            String line = source.lines().get(i);
            var match = banned.matcher(line);
            if (match.find() && !line.contains(EXCUSE)) {
                faults.add(new Fault(source.path(), i + 1, "'" + match.group().strip() + "' is banned, use " + use));
            }
        }
        return faults;
    }
}
