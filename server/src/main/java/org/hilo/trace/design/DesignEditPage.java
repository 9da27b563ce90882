package org.hilo.trace.design;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hilo.engine.Filter;
import org.hilo.engine.Level;
import org.hilo.engine.Node;
import org.hilo.engine.Question;
import org.hilo.engine.Variant;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Notice;
import org.hilo.platform.web.SeeOther;
import org.hilo.trace.journey.Journeys;
import org.hilo.trace.level.ShownLevel;
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

/** Designs as pages to make, change and remove them. */
@Controller
@RequestMapping("/trace/design")
class DesignEditPage {
    /** More names beside the text help nobody. */
    private static final int ACTIVITIES_MOST = 100;

    private static final String USUAL = "usual";

    private final Designs designs;
    private final Journeys journeys;
    private final JourneyAnswers answers;
    private final Selections selections;

    DesignEditPage(Designs designs, Journeys journeys, JourneyAnswers answers, Selections selections) {
        this.designs = designs;
        this.journeys = journeys;
        this.answers = answers;
        this.selections = selections;
    }

    @GetMapping("/new")
    Html create(@RequestParam(defaultValue = "") String from) {
        String lens = selections.workLens();
        String text = from.equals(USUAL) ? usual(lens) : "";
        DesignForm begun = new DesignForm("", lens, ShownLevel.ACTIVITY, text, 0);
        return Html.of("trace/design/edit", view(null, begun, List.of()));
    }

    /** A design along the most frequent sequence. */
    private String usual(String lens) {
        List<Variant> top =
                answers.ask(lens, Question.variants(1), Filter.all()).top();
        return top.isEmpty()
                ? ""
                : DesignDraft.along(lens, top.getFirst().activities()).toString();
    }

    @GetMapping("/{id}")
    Html edit(@PathVariable long id) {
        NamedDesign saved = designs.find(id).orElseThrow(Problem::notFound);
        return Html.of("trace/design/edit", view(saved, DesignForm.of(saved), List.of()));
    }

    @PostMapping
    Object add(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        DesignForm form = DesignForm.of(parameters);
        DesignDraft draft = designs.named(form.draft());
        List<Problem> faults = designs.faults(draft, null);
        if (!faults.isEmpty()) {
            return Html.of("trace/design/edit", view(null, form, faults)).withStatus(422);
        }
        designs.add(draft, person.name());
        Notice.leave(request, response, "trace.design.saved");
        return at(draft.name());
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        NamedDesign saved = designs.find(id).orElseThrow(Problem::notFound);
        DesignForm form = DesignForm.of(parameters);
        DesignDraft draft = designs.named(form.draft());
        List<Problem> faults = new ArrayList<>(designs.faults(draft, id));
        if (faults.isEmpty() && !designs.change(id, form.version(), draft, person.name())) {
            faults.add(
                    Problem.invalid("trace.design.changed_meanwhile", "version").argument("person", saved.changedBy()));
        }
        if (!faults.isEmpty()) {
            return Html.of("trace/design/edit", view(saved, form, faults)).withStatus(422);
        }
        Notice.leave(request, response, "trace.design.saved");
        return at(draft.name());
    }

    @PostMapping("/{id}/remove")
    ResponseEntity<Void> remove(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        designs.remove(id);
        Notice.leave(request, response, "trace.design.removed");
        return SeeOther.at("/trace/design");
    }

    private static ResponseEntity<Void> at(String name) {
        return SeeOther.at("/trace/design?design=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private DesignEditView view(@Nullable NamedDesign saved, DesignForm form, List<Problem> faults) {
        Set<String> lenses = new LinkedHashSet<>(journeys.lenses());
        if (lenses.isEmpty() || saved != null) {
            lenses.add(saved == null ? Journeys.CUSTOMER : saved.lens());
        }
        return new DesignEditView(
                saved, form, List.copyOf(lenses), designs.levelWords(), activities(form, lenses), faults);
    }

    private List<String> activities(DesignForm form, Set<String> lenses) {
        String lens = lenses.contains(form.lens()) ? form.lens() : selections.workLens();
        return answers.ask(lens, Question.flowMap(Level.ACTIVITY), Filter.all()).nodes().stream()
                .map(Node::activity)
                .limit(ACTIVITIES_MOST)
                .toList();
    }
}
