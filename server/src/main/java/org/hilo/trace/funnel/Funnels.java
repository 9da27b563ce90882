package org.hilo.trace.funnel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hilo.engine.Filter;
import org.hilo.engine.Question;
import org.hilo.engine.Variant;
import org.hilo.engine.answer.Funnel;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.Selections;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/** How far the selected journeys come on a way, and where they stop. */
@Service
public class Funnels {
    /** The usual way is no longer than that, so that it can be taken in at a glance. */
    private static final int USUAL_STEPS = 6;

    private final JourneyAnswers answers;
    private final Selections selections;

    Funnels(JourneyAnswers answers, Selections selections) {
        this.answers = answers;
        this.selections = selections;
    }

    /** The activities that a way can lead over. */
    List<String> activities(Selection selection) {
        return selections.log(selection).activities();
    }

    /** What the parameters ask for; without steps, the way of the most frequent variant. */
    FunnelRequest request(Selection selection, MultiValueMap<String, String> parameters) {
        FunnelRequest request = FunnelRequest.of(parameters, activities(selection));
        return request.isAskable() ? request : request.withWay(usualWay(selection));
    }

    /** First occurrences in the most frequent variant of all journeys, so that no filter changes it. */
    private List<String> usualWay(Selection selection) {
        List<Variant> top =
                answers.ask(selection.withoutFilters(), Question.variants(1)).top();
        return top.isEmpty()
                ? List.of()
                : top.getFirst().activities().stream()
                        .distinct()
                        .limit(USUAL_STEPS)
                        .toList();
    }

    /** The stages of the way; none where it has fewer than two activities or no journey is selected. */
    List<FunnelStage> stages(Selection selection, FunnelRequest request) {
        if (!request.isAskable()) {
            return List.of();
        }
        Funnel funnel = answers.ask(selection, request.question());
        List<FunnelStage> stages = new ArrayList<>();
        if (funnel.journeys() == 0) {
            return stages;
        }
        long first = funnel.stages().getFirst().reached();
        for (int i = 0; i < funnel.stages().size(); i++) {
            Long previous = i == 0 ? null : funnel.stages().get(i - 1).reached();
            boolean isLast = i == funnel.stages().size() - 1;
            long next = isLast ? 0 : funnel.stages().get(i + 1).reached();
            stages.add(FunnelStage.of(funnel.stages().get(i), first, previous, next));
        }
        return stages;
    }

    /**
     * The stages at which filters select exactly those who stopped there. Filters know pairs of activities only; what
     * they select holds every journey that came so far, so that equal numbers mean the same journeys.
     */
    List<Boolean> exact(Selection selection, FunnelRequest request, List<FunnelStage> stages) {
        List<Boolean> exact = new ArrayList<>(Collections.nCopies(stages.size(), false));
        boolean here = true;
        for (int i = 0; i < stages.size() - 1 && here; i++) {
            here = isExact(selection, request, stages, i + 1);
            exact.set(i, here);
        }
        return exact;
    }

    private boolean isExact(Selection selection, FunnelRequest request, List<FunnelStage> stages, int stage) {
        if (stage < 2) {
            return true; // one pair is what the filter says
        }
        Selection reached = selection;
        for (Filter filter : FunnelWays.reached(request.way().subList(0, stage + 1))) {
            reached = reached.with(filter);
        }
        return answers.ask(reached, Question.variants(1)).journeys()
                == stages.get(stage).reached();
    }
}
