package org.hilo.trace.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hilo.engine.Level;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.DesignedJourney.AnyOrder;
import org.hilo.engine.model.DesignedJourney.OneOf;
import org.hilo.engine.model.DesignedJourney.Part;
import org.hilo.engine.model.DesignedJourney.Stage;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.DesignedJourney.Unclaimed;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.level.ShownLevel;

/** Reads the activities of a design as nodes of a level: each stands for all activities that the level puts together there. */
final class AtLevel {
    private final ShownLevel level;

    private AtLevel(ShownLevel level) {
        this.level = level;
    }

    /** The design in activities; a problem where the level does not go with it. */
    static DesignedJourney of(DesignedJourney design, ShownLevel level) {
        if (level.isActivities()) {
            return design;
        }
        if (design.unclaimed() == Unclaimed.UNEXPECTED && level.leavesOut()) {
            throw Problem.invalid("trace.design.level_leaves_out", "level").argument("level", level.word());
        }
        return new AtLevel(level).stages(design);
    }

    private DesignedJourney stages(DesignedJourney design) {
        return new DesignedJourney(
                design.name(),
                design.unclaimed(),
                design.stages().stream()
                        .map(stage -> new Stage(
                                stage.name(),
                                stage.parts().stream().map(this::part).toList()))
                        .toList());
    }

    private Part part(Part part) {
        return switch (part) {
            case Touchpoint touchpoint -> touchpoint(touchpoint);
            case AnyOrder(var touchpoints) ->
                new AnyOrder(touchpoints.stream().map(this::touchpoint).toList());
            case OneOf(var touchpoints) ->
                new OneOf(touchpoints.stream().map(this::touchpoint).toList());
        };
    }

    private Touchpoint touchpoint(Touchpoint touchpoint) {
        Set<String> activities = new LinkedHashSet<>();
        for (String node : touchpoint.activities()) {
            refuseMember(node);
            activities.addAll(level.activitiesOf(node));
        }
        return new Touchpoint(
                touchpoint.name(),
                new ArrayList<>(activities),
                touchpoint.optional(),
                touchpoint.repeatable(),
                touchpoint.limits());
    }

    private void refuseMember(String activity) {
        if (!(level.level() instanceof Level.Mapped mapped) || level.members().containsKey(activity)) {
            return;
        }
        String node = mapped.nodes().get(activity);
        if (node != null) {
            throw Problem.invalid("trace.design.level_member", "text")
                    .argument("activity", activity)
                    .argument("node", node)
                    .argument("level", level.word());
        }
    }

    /** The activities of all touchpoints. */
    static List<String> claimed(DesignedJourney design) {
        return design.touchpoints().stream()
                .flatMap(touchpoint -> touchpoint.activities().stream())
                .distinct()
                .toList();
    }
}
