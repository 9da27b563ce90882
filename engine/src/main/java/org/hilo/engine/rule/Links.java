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

    private sealed interface Ready {}

    private record ReadyObject(int type) implements Ready {}

    private record ReadyValue(ReadyField target, ReadyField activation, boolean equal) implements Ready {}

    /** An attribute by its place, or area or channel. */
    private record ReadyField(int place) {
        static final int AREA = -1;
        static final int CHANNEL = -2;

        @Nullable
        String of(RuleEvent event) {
            return switch (place) {
                case AREA -> event.areaName();
                case CHANNEL -> event.channelName();
                default -> event.attributeText(place);
            };
        }
    }

    private final Ready[] links;

    /** @param activation which of the two events is the activation */
    Links(List<Link> links, Side activation, RuleNames names) {
        this.links = links.stream().map(link -> ready(link, activation, names)).toArray(Ready[]::new);
    }

    private static Ready ready(Link link, Side activation, RuleNames names) {
        return switch (link) {
            case Link.SameObject(var type) -> new ReadyObject(names.objectType(type));
            case Link.SameValue(var second, var first) ->
                activation == Side.FIRST
                        ? new ReadyValue(ready(second, names), ready(first, names), true)
                        : new ReadyValue(ready(first, names), ready(second, names), true);
            case Link.OtherValue(var field) -> new ReadyValue(ready(field, names), ready(field, names), false);
        };
    }

    private static ReadyField ready(Field field, RuleNames names) {
        return switch (field) {
            case Field.Area() -> new ReadyField(ReadyField.AREA);
            case Field.Channel() -> new ReadyField(ReadyField.CHANNEL);
            case Field.Attribute(var name) -> new ReadyField(names.attribute(name));
        };
    }

    boolean isEmpty() {
        return links.length == 0;
    }

    /** Whether the first link is one by equality, so that bound events can be looked up by what they keep of it. */
    boolean hasKey() {
        return links.length > 0 && (links[0] instanceof ReadyObject || ((ReadyValue) links[0]).equal);
    }

    /**
     * What is kept of an event.
     *
     * @param asActivation whether it is the activation, or the target
     * @param old an array to use again when it is long enough
     */
    @Nullable
    String[] kept(RuleEvent event, boolean asActivation, @Nullable String[] old) {
        if (links.length == 0) {
            return NOTHING;
        }
        int length = links.length;
        for (Ready link : links) {
            length += values(link, event, asActivation);
        }
        @Nullable String[] kept = old.length >= length ? old : new String[length];
        int at = 0;
        for (Ready link : links) {
            int values = values(link, event, asActivation);
            for (int i = 0; i < values; i++) {
                kept[at++] = value(link, event, asActivation, i);
            }
            kept[at++] = null;
        }
        return kept;
    }

    /** Whether the event has a value for every link; one that has not is bound to no other. */
    boolean canBind(RuleEvent event, boolean asActivation) {
        for (Ready link : links) {
            if (values(link, event, asActivation) == 0) {
                return false;
            }
        }
        return true;
    }

    /** How many values of the first link are kept. */
    int keys(RuleEvent event, boolean asActivation) {
        return values(links[0], event, asActivation);
    }

    /** A value of the first link. */
    String key(RuleEvent event, boolean asActivation, int index) {
        String key = value(links[0], event, asActivation, index);
        return key == null ? "" : key;
    }

    private static int values(Ready link, RuleEvent event, boolean asActivation) {
        return switch (link) {
            case ReadyObject(int type) -> event.objects(type);
            case ReadyValue value -> field(value, asActivation).of(event) == null ? 0 : 1;
        };
    }

    private static @Nullable String value(Ready link, RuleEvent event, boolean asActivation, int index) {
        return switch (link) {
            case ReadyObject(int type) -> event.object(type, index);
            case ReadyValue value -> field(value, asActivation).of(event);
        };
    }

    private static ReadyField field(ReadyValue value, boolean asActivation) {
        return asActivation ? value.activation : value.target;
    }

    /** Whether the event is bound by every link to the one of which this was kept. */
    boolean bind(@Nullable String[] kept, boolean keptOfActivation, RuleEvent event) {
        int at = 0;
        for (Ready link : links) {
            int end = at;
            while (kept[end] != null) {
                end++;
            }
            if (!bind(link, kept, at, end, !keptOfActivation, event)) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    /** Whether both keep the same, so that whatever is bound to the one is bound to the other. */
    boolean keepAlike(@Nullable String[] one, @Nullable String[] other) {
        int at = 0;
        for (int link = 0; link < links.length; at++) {
            String text = one[at];
            if (text == null ? other[at] != null : !text.equals(other[at])) {
                return false;
            }
            link += text == null ? 1 : 0;
        }
        return true;
    }

    private static boolean bind(
            Ready link, @Nullable String[] kept, int from, int until, boolean asActivation, RuleEvent event) {
        if (from == until) {
            return false;
        }
        int values = values(link, event, asActivation);
        boolean equal = !(link instanceof ReadyValue value) || value.equal;
        for (int i = 0; i < values; i++) {
            String text = value(link, event, asActivation, i);
            for (int k = from; k < until; k++) {
                if (text != null && text.equals(kept[k]) == equal) {
                    return true;
                }
            }
        }
        return false;
    }

    void write(@Nullable String[] kept, StateWriter writer) {
        int at = 0;
        for (int link = 0; link < links.length; at++) {
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
        for (int link = 0; link < links.length; ) {
            String text = reader.findText();
            kept.add(text);
            link += text == null ? 1 : 0;
        }
        return kept.isEmpty() ? NOTHING : kept.toArray(new @Nullable String[0]);
    }
}
