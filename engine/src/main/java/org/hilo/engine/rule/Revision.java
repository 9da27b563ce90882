package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of what is found in a journey: a finding that is new ({@code before} is null), taken back ({@code after} is null),
 * or told differently.
 */
public record Revision(@Nullable Finding before, @Nullable Finding after) {
    private record Key(String rule, Finding.Side side, long activation) {
        static Key of(Finding finding) {
            return new Key(finding.rule(), finding.side(), finding.activation().event());
        }
    }

    /** What turns the one findings into the other, in the order of the former, new ones last. */
    public static List<Revision> between(List<Finding> before, List<Finding> after) {
        Map<Key, Finding> left = new HashMap<>();
        after.forEach(finding -> left.put(Key.of(finding), finding));
        List<Revision> revisions = new ArrayList<>();
        for (Finding old : before) {
            Finding now = left.remove(Key.of(old));
            if (!old.equals(now)) {
                revisions.add(new Revision(old, now));
            }
        }
        for (Finding now : after) {
            if (left.containsKey(Key.of(now))) {
                revisions.add(new Revision(null, now));
            }
        }
        return revisions;
    }
}
