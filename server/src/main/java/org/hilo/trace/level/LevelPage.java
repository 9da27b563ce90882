package org.hilo.trace.level;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hilo.engine.Filter;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Level;
import org.hilo.engine.Node;
import org.hilo.engine.Question;
import org.hilo.engine.UnknownName;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Notice;
import org.hilo.platform.web.SeeOther;
import org.hilo.trace.journey.Journeys;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Levels as pages: look at them, make one, change one, remove one. */
@Controller
@RequestMapping("/trace/level")
class LevelPage {
    /** A longer table nobody fills in by hand, and a form may send 1,000 fields; what comes after it stands in the text. */
    private static final int ROWS_MOST = 300;

    private static final String EMPTY = "empty";

    private final Levels levels;
    private final Journeys journeys;
    private final JourneyAnswers answers;
    private final Selections selections;

    LevelPage(Levels levels, Journeys journeys, JourneyAnswers answers, Selections selections) {
        this.levels = levels;
        this.journeys = journeys;
        this.answers = answers;
        this.selections = selections;
    }

    @GetMapping
    Html list() {
        return Html.of(
                "trace/level/list",
                new LevelsView(levels.all().stream()
                        .map(level -> new LevelsView.Line(level, unknown(level)))
                        .toList()));
    }

    @GetMapping("/new")
    Html create(@RequestParam(defaultValue = ShownLevel.ACTIVITY) String from) {
        return Html.of("trace/level/edit", view(null, begun(from), List.of()));
    }

    @GetMapping("/{id}")
    Html edit(@PathVariable long id) {
        NamedLevel saved = levels.find(id).orElseThrow(Problem::notFound);
        return Html.of(
                "trace/level/edit",
                view(
                        saved,
                        new LevelForm(saved.name(), saved.rest(), saved.nodes(), beside(saved.nodes())),
                        List.of()));
    }

    @PostMapping
    Object add(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        LevelForm form = LevelForm.of(parameters);
        LevelForm.Reading reading = form.read();
        List<Problem> faults = reading.and(levels.faults(reading.draft(), null));
        if (!faults.isEmpty()) {
            return Html.of("trace/level/edit", view(null, form, faults)).withStatus(422);
        }
        levels.add(reading.draft(), person.name());
        return done(request, response, "trace.level.saved");
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        NamedLevel saved = levels.find(id).orElseThrow(Problem::notFound);
        LevelForm form = LevelForm.of(parameters);
        LevelForm.Reading reading = form.read();
        List<Problem> faults = reading.and(levels.faults(reading.draft(), id));
        if (!faults.isEmpty()) {
            return Html.of("trace/level/edit", view(saved, form, faults)).withStatus(422);
        }
        levels.change(id, reading.draft(), person.name());
        return done(request, response, "trace.level.saved");
    }

    @PostMapping("/{id}/remove")
    ResponseEntity<Void> remove(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        levels.remove(id);
        return done(request, response, "trace.level.removed");
    }

    private static ResponseEntity<Void> done(HttpServletRequest request, HttpServletResponse response, String notice) {
        Notice.leave(request, response, notice);
        return SeeOther.at("/trace/level");
    }

    /** A new level as somebody wants to begin it: with the activities themselves, their areas, nothing, or another level. */
    private LevelForm begun(String from) {
        return switch (from) {
            case EMPTY -> new LevelForm("", Level.Rest.KEPT, Map.of(), "");
            case ShownLevel.AREA -> begun(areas(), Level.Rest.KEPT);
            case ShownLevel.ACTIVITY -> {
                Map<String, String> own = new HashMap<>();
                table().forEach(activity -> own.put(activity, activity));
                yield begun(own, Level.Rest.KEPT);
            }
            default -> {
                NamedLevel other = levels.findNamed(from).orElseThrow(Problem::notFound);
                yield begun(other.nodes(), other.rest());
            }
        };
    }

    private LevelForm begun(Map<String, String> nodes, Level.Rest rest) {
        return new LevelForm("", rest, nodes, beside(nodes));
    }

    /** The area that does each activity most often. */
    private Map<String, String> areas() {
        Map<String, String> areas = new HashMap<>();
        for (Node node : usual().nodes()) {
            String area = node.area();
            if (area != null) {
                areas.put(node.activity(), area);
            }
        }
        return areas;
    }

    private LevelView view(@Nullable NamedLevel saved, LevelForm form, List<Problem> faults) {
        List<LevelView.Row> rows = new ArrayList<>();
        Map<String, String> areas = areas();
        for (String activity : table()) {
            rows.add(new LevelView.Row(
                    activity, areas.get(activity), form.typed().getOrDefault(activity, "")));
        }
        List<String> starts = levels.words().stream()
                .filter(word -> !word.equals(ShownLevel.ACTIVITY) && !word.equals(ShownLevel.AREA))
                .toList();
        return new LevelView(saved, form, rows, journeys.activities().size() - rows.size(), starts, faults);
    }

    /** The activities of the table: the most frequent first, then those that only other lenses see. */
    private List<String> table() {
        List<String> activities =
                new ArrayList<>(usual().nodes().stream().map(Node::activity).toList());
        Set<String> others = new TreeSet<>(journeys.activities());
        activities.forEach(others::remove);
        activities.addAll(others);
        return activities.subList(0, Math.min(ROWS_MOST, activities.size()));
    }

    /** As text, the activities that have no row in the table. */
    private String beside(Map<String, String> nodes) {
        Map<String, String> rest = new HashMap<>(nodes);
        table().forEach(rest::remove);
        return PastedNodes.text(rest);
    }

    private FlowMap usual() {
        return answers.ask(selections.workLens(), Question.flowMap(Level.ACTIVITY), Filter.all());
    }

    private List<UnknownName> unknown(NamedLevel level) {
        Set<String> missing = new TreeSet<>(level.nodes().keySet());
        journeys.activities().forEach(missing::remove);
        return missing.isEmpty()
                ? List.of()
                : journeys.log(selections.workLens()).unknownNames(new Filter.Passed(List.copyOf(missing)));
    }
}
