package org.hilo.engine.rule;

import org.hilo.engine.rule.Finding.Side;
import org.jspecify.annotations.Nullable;

/** One link made ready: which values of an event it looks at, and whether they must be equal or different. */
final class Bond {
    private static final int AREA = -1;
    private static final int CHANNEL = -2;

    private final boolean isByObject;
    private final boolean isByEquality;

    /** Type of objects, or attribute, area or channel. */
    private final int ofActivation;

    private final int ofTarget;

    private Bond(boolean isByObject, boolean isByEquality, int ofActivation, int ofTarget) {
        this.isByObject = isByObject;
        this.isByEquality = isByEquality;
        this.ofActivation = ofActivation;
        this.ofTarget = ofTarget;
    }

    /** @param activation which of the two events is the activation */
    static Bond of(Link link, Side activation, RuleNames names) {
        return switch (link) {
            case Link.SameObject(var type) -> new Bond(true, true, names.objectType(type), names.objectType(type));
            case Link.SameValue(var second, var first) ->
                activation == Side.FIRST
                        ? new Bond(false, true, place(first, names), place(second, names))
                        : new Bond(false, true, place(second, names), place(first, names));
            case Link.OtherValue(var field) -> new Bond(false, false, place(field, names), place(field, names));
        };
    }

    private static int place(Field field, RuleNames names) {
        return switch (field) {
            case Field.Area() -> AREA;
            case Field.Channel() -> CHANNEL;
            case Field.Attribute(var name) -> names.attribute(name);
        };
    }

    boolean isByEquality() {
        return isByEquality;
    }

    /** How many values the event has. */
    int values(RuleEvent event, boolean asActivation) {
        if (isByObject) {
            return event.objects(ofActivation);
        }
        return field(event, asActivation) == null ? 0 : 1;
    }

    /** One of its values. */
    @Nullable
    String value(RuleEvent event, boolean asActivation, int index) {
        return isByObject ? event.object(ofActivation, index) : field(event, asActivation);
    }

    private @Nullable String field(RuleEvent event, boolean asActivation) {
        int place = asActivation ? ofActivation : ofTarget;
        return switch (place) {
            case AREA -> event.areaName();
            case CHANNEL -> event.channelName();
            default -> event.attributeText(place);
        };
    }
}
