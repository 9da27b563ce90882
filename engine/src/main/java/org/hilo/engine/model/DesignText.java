package org.hilo.engine.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.hilo.engine.model.DesignedJourney.AnyOrder;
import org.hilo.engine.model.DesignedJourney.Limit;
import org.hilo.engine.model.DesignedJourney.OneOf;
import org.hilo.engine.model.DesignedJourney.Part;
import org.hilo.engine.model.DesignedJourney.Stage;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.DesignedJourney.Unclaimed;
import org.hilo.engine.text.Figures;

/** Writes designs as the text that {@link DesignParser} reads. */
final class DesignText {
    private DesignText() {}

    static String of(DesignedJourney design) {
        String unclaimed = design.unclaimed() == Unclaimed.UNEXPECTED ? "unclaimed unexpected\n" : "";
        return "journey " + quoted(design.name()) + "\n" + unclaimed
                + design.stages().stream().map(DesignText::of).collect(joining());
    }

    private static String of(Stage stage) {
        return "\nstage " + quoted(stage.name()) + "\n"
                + stage.parts().stream().map(DesignText::of).collect(joining());
    }

    private static String of(Part part) {
        return switch (part) {
            case Touchpoint touchpoint -> "  " + of(touchpoint);
            case AnyOrder(var touchpoints) -> "  any order {\n" + inner(touchpoints) + "  }\n";
            case OneOf(var touchpoints) -> "  one of {\n" + inner(touchpoints) + "  }\n";
        };
    }

    private static String inner(List<Touchpoint> touchpoints) {
        return touchpoints.stream().map(touchpoint -> "    " + of(touchpoint)).collect(joining());
    }

    private static String of(Touchpoint touchpoint) {
        String name = touchpoint.name();
        boolean counts = !touchpoint.activities().equals(List.of(name));
        return "touchpoint " + quoted(name)
                + (counts
                        ? " counts "
                                + touchpoint.activities().stream()
                                        .map(DesignText::quoted)
                                        .collect(joining(", "))
                        : "")
                + (touchpoint.optional() ? " optional" : "")
                + (touchpoint.repeatable() ? " repeatable" : "")
                + touchpoint.limits().stream().map(DesignText::of).collect(joining())
                + "\n";
    }

    private static String of(Limit limit) {
        String since = limit.since();
        return " within " + Figures.text(limit.most()) + (since == null ? "" : " since " + quoted(since));
    }

    private static String quoted(String name) {
        return '"'
                + name.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
