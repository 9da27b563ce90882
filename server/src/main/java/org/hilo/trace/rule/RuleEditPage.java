package org.hilo.trace.rule;

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

/** RuleSets as pages to make, change and remove them. */
@Controller
@RequestMapping("/trace/rule")
class RuleEditPage {
    /** More names beside the text help nobody. */
    private static final int ACTIVITIES_MOST = 100;

    private final RuleSets sets;
    private final Journeys journeys;
    private final JourneyAnswers answers;
    private final Selections selections;

    RuleEditPage(RuleSets sets, Journeys journeys, JourneyAnswers answers, Selections selections) {
        this.sets = sets;
        this.journeys = journeys;
        this.answers = answers;
        this.selections = selections;
    }

    @GetMapping("/new")
    Html create() {
        RulesForm empty = new RulesForm("", selections.workLens(), ShownLevel.ACTIVITY, "", 0);
        return Html.of("trace/rule/edit", view(null, empty, List.of()));
    }

    @GetMapping("/{id}")
    Html edit(@PathVariable long id) {
        NamedRules saved = sets.find(id).orElseThrow(Problem::notFound);
        return Html.of("trace/rule/edit", view(saved, RulesForm.of(saved), List.of()));
    }

    @PostMapping
    Object add(
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        RulesForm form = RulesForm.of(parameters);
        RulesDraft draft = form.draft();
        List<Problem> faults = sets.faults(draft, null);
        if (!faults.isEmpty()) {
            return Html.of("trace/rule/edit", view(null, form, faults)).withStatus(422);
        }
        sets.add(draft, person.name());
        Notice.leave(request, response, "trace.rule.saved");
        return at(draft.name());
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        NamedRules saved = sets.find(id).orElseThrow(Problem::notFound);
        RulesForm form = RulesForm.of(parameters);
        RulesDraft draft = form.draft();
        List<Problem> faults = new ArrayList<>(sets.faults(draft, id));
        if (faults.isEmpty() && !sets.change(id, form.version(), draft, person.name())) {
            faults.add(
                    Problem.invalid("trace.rule.changed_meanwhile", "version").argument("person", saved.changedBy()));
        }
        if (!faults.isEmpty()) {
            return Html.of("trace/rule/edit", view(saved, form, faults)).withStatus(422);
        }
        Notice.leave(request, response, "trace.rule.saved");
        return at(draft.name());
    }

    @PostMapping("/{id}/remove")
    ResponseEntity<Void> remove(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        sets.remove(id);
        Notice.leave(request, response, "trace.rule.removed");
        return SeeOther.at("/trace/rule");
    }

    private static ResponseEntity<Void> at(String name) {
        return SeeOther.at("/trace/rule?rules=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private RuleEditView view(@Nullable NamedRules saved, RulesForm form, List<Problem> faults) {
        Set<String> lenses = new LinkedHashSet<>(journeys.lenses());
        if (lenses.isEmpty() || saved != null) {
            lenses.add(saved == null ? Journeys.CUSTOMER : saved.lens());
        }
        return new RuleEditView(saved, form, List.copyOf(lenses), sets.levelWords(), activities(form, lenses), faults);
    }

    private List<String> activities(RulesForm form, Set<String> lenses) {
        String lens = lenses.contains(form.lens()) ? form.lens() : selections.workLens();
        return answers.ask(lens, Question.flowMap(Level.ACTIVITY), Filter.all()).nodes().stream()
                .map(Node::activity)
                .limit(ACTIVITIES_MOST)
                .toList();
    }
}
