package org.hilo.cli.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Grid;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.engine.Question;
import org.hilo.engine.answer.RuleAnswer;
import org.hilo.engine.rule.RuleTally;
import org.hilo.engine.rule.Rules;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/** How journeys keep to rules. */
public final class RulePart implements Part {
    /** So many that somebody looks at each. */
    private static final int LATEST = 10;

    private final RuleAnswer answer;

    private RulePart(RuleAnswer answer) {
        this.answer = answer;
    }

    public static RulePart of(Selection selection, Rules rules) {
        return new RulePart(selection.ask(Question.rules(rules, selection.level(), LATEST)));
    }

    /** Of those in which the rule is decided. */
    private static @Nullable Estimate brokenShare(RuleTally tally) {
        return Proportions.share(tally.violatedJourneys(), tally.activatedJourneys() - tally.pendingViolated());
    }

    private Grid grid(Words words) {
        Grid grid = new Grid(
                "lrrrr",
                words.say("text.rule"),
                words.say("text.concerned"),
                words.say("text.broken"),
                words.say("text.share-broken"),
                words.say("text.undecided"));
        answer.rules()
                .forEach(rule -> grid.row(
                        rule.tally().rule(),
                        words.count(rule.tally().activatedJourneys()),
                        words.count(rule.tally().violatedJourneys()),
                        words.share(brokenShare(rule.tally())),
                        words.count(rule.tally().pendingViolated())));
        return grid;
    }

    private String title(Words words) {
        return words.say("text.rules", "journeys", answer.journeys());
    }

    private List<String> latest(Words words) {
        return answer.rules().stream()
                .filter(rule -> !rule.latest().isEmpty())
                .map(rule -> words.say(
                        "text.rule-latest",
                        "rule",
                        rule.tally().rule(),
                        "journeys",
                        rule.latest().stream().map(RuleAnswer.Broken::journey).collect(Collectors.joining(", "))))
                .toList();
    }

    @Override
    public void text(Text text) {
        text.grid(title(text.words()), grid(text.words()));
        latest(text.words()).forEach(text::under);
    }

    @Override
    public void json(Json json) {
        json.list(
                "rules",
                answer.rules(),
                (j, rule) -> j.text("name", rule.tally().rule())
                        .number("journeys", rule.tally().journeys())
                        .number("concerned", rule.tally().activatedJourneys())
                        .number("broken", rule.tally().violatedJourneys())
                        .estimate("broken_share", brokenShare(rule.tally()))
                        .number("undecided", rule.tally().pendingViolated())
                        .number("activations", rule.tally().activations())
                        .number("fulfilled", rule.tally().fulfilled())
                        .number("violated", rule.tally().violated())
                        .number("pending", rule.tally().pending())
                        .texts(
                                "latest_broken",
                                rule.latest().stream()
                                        .map(RuleAnswer.Broken::journey)
                                        .toList()));
    }

    @Override
    public void page(Page page) {
        Words words = page.words();
        page.section("rules", title(words), () -> {
            page.rows(title(words), grid(words));
            page.list(latest(words));
        });
    }

    @Override
    public List<String> computed(Words words) {
        return List.of(words.say("computed.rules"));
    }
}
