package org.hilo.trace.rule;

import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.Question;
import org.hilo.engine.answer.RuleAnswer;
import org.hilo.engine.rule.Rule;
import org.hilo.engine.rule.Rules;
import org.hilo.trace.level.Levels;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selection;
import org.springframework.stereotype.Service;

/** How the selected journeys keep to rules. */
@Service
class RuleAnswers {
    /** So many that somebody looks at each. */
    private static final int LATEST = 10;

    private final JourneyAnswers answers;
    private final Levels levels;

    RuleAnswers(JourneyAnswers answers, Levels levels) {
        this.answers = answers;
        this.levels = levels;
    }

    /** What waits when the log ends is not decided. */
    RuleAnswer of(Selection selection, NamedRules named) {
        return answers.ask(
                selection,
                Question.rules(
                        named.rules(selection.zone()),
                        levels.shown(named.level()).level(),
                        LATEST));
    }

    static List<RuleFigures> figures(RuleAnswer answer, Rules rules) {
        List<RuleFigures> figures = new ArrayList<>();
        for (int i = 0; i < answer.rules().size(); i++) {
            Rule rule = rules.rules().get(i);
            String text = rule.toString();
            figures.add(RuleFigures.of(
                    answer.rules().get(i),
                    text.substring(text.indexOf(" = ", rule.name().length()) + 3)
                            .strip()));
        }
        return figures;
    }
}
