package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.rule.Finding.Side;
import org.jspecify.annotations.Nullable;

/**
 * Links made ready: what is kept of the one event, and whether another is bound to it. What is kept is one array of texts: for
 * each link its values, ended by a null, so that an event with one order costs two places.
 */
final class Links {
    /** What is kept when there are no links. */
    static final @Nullable String[] NOTHING = {};

    static final Links NONE = new Links(List.of(), Side.FIRST, new RuleNames(List.of()));

    private final Bond[] bonds;

    /** @param activation which of the two events is the activation */
    Links(List<Link> links, Side activation, RuleNames names) {
        this.bonds =
                links.stream().map(link -> Bond.of(link, activation, names)).toArray(Bond[]::new);
    }

    boolean isEmpty() {
        return bonds.length == 0;
    }

    /** Whether the first link is one by equality, so that bound events can be looked up by what they keep of it. */
    boolean hasKey() {
        return bonds.length > 0 && bonds[0].isByEquality();
    }

    /**
     * What is kept of an event.
     *
     * @param asActivation whether it is the activation, or the target
     * @param old an array to use again when it is long enough
     */
    @Nullable
    String[] kept(RuleEvent event, boolean asActivation, @Nullable String[] old) {
        if (bonds.length == 0) {
            return NOTHING;
        }
        int length = bonds.length;
        for (Bond bond : bonds) {
            length += bond.values(event, asActivation);
        }
        @Nullable String[] kept = old.length >= length ? old : new String[length];
        int at = 0;
        for (Bond bond : bonds) {
            int values = bond.values(event, asActivation);
            for (int i = 0; i < values; i++) {
                kept[at++] = bond.value(event, asActivation, i);
            }
            kept[at++] = null;
        }
        return kept;
    }

    /** Whether the event has a value for every link; one that has not is bound to no other. */
    boolean canBind(RuleEvent event, boolean asActivation) {
        for (Bond bond : bonds) {
            if (bond.values(event, asActivation) == 0) {
                return false;
            }
        }
        return true;
    }

    /** How many values of the first link are kept. */
    int keys(RuleEvent event, boolean asActivation) {
        return bonds[0].values(event, asActivation);
    }

    /** A value of the first link. */
    String key(RuleEvent event, boolean asActivation, int index) {
        String key = bonds[0].value(event, asActivation, index);
        return key == null ? "" : key;
    }

    /** Whether the event is bound by every link to the one of which this was kept. */
    boolean bind(@Nullable String[] kept, boolean keptOfActivation, RuleEvent event) {
        if (bonds.length == 0) {
            return true;
        }
        int at = 0;
        for (Bond bond : bonds) {
            int end = at;
            while (kept[end] != null) {
                end++;
            }
            if (!bind(bond, kept, at, end, !keptOfActivation, event)) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    /** Whether both keep the same, so that whatever is bound to the one is bound to the other. */
    boolean keepAlike(@Nullable String[] one, @Nullable String[] other) {
        int at = 0;
        for (int link = 0; link < bonds.length; at++) {
            String text = one[at];
            if (text == null ? other[at] != null : !text.equals(other[at])) {
                return false;
            }
            link += text == null ? 1 : 0;
        }
        return true;
    }

    private static boolean bind(
            Bond bond, @Nullable String[] kept, int from, int until, boolean asActivation, RuleEvent event) {
        if (from == until) {
            return false;
        }
        int values = bond.values(event, asActivation);
        for (int i = 0; i < values; i++) {
            String text = bond.value(event, asActivation, i);
            for (int k = from; k < until; k++) {
                if (text != null && text.equals(kept[k]) == bond.isByEquality()) {
                    return true;
                }
            }
        }
        return false;
    }

    void write(@Nullable String[] kept, StateWriter writer) {
        int at = 0;
        for (int link = 0; link < bonds.length; at++) {
            String text = kept[at];
            if (text == null) {
                writer.noText();
                link++;
            } else {
                writer.text(text);
            }
        }
    }

    @Nullable
    String[] read(StateReader reader) {
        List<@Nullable String> kept = new ArrayList<>();
        for (int link = 0; link < bonds.length; ) {
            String text = reader.findText();
            kept.add(text);
            link += text == null ? 1 : 0;
        }
        return kept.isEmpty() ? NOTHING : kept.toArray(new @Nullable String[0]);
    }
}
