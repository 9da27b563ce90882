package org.hilo.trace.compare;

import org.hilo.platform.web.Shell;
import org.hilo.statistics.Difference;

/** Differences in whole sentences, with n on both sides and their doubt. */
public record Told(Shell shell) {
    /** What it is called where there is little room. */
    public String name(ShareDifference share) {
        String first = share.activities().getFirst();
        return switch (share.kind()) {
            case ACTIVITY -> first;
            case START -> shell.t("trace.compare.told.starts", "activity", first);
            case END -> shell.t("trace.compare.told.ends", "activity", first);
            case PATH, VARIANT -> String.join(" → ", share.activities());
        };
    }

    String share(ShareDifference share) {
        Difference difference = share.difference();
        long n = Math.min(share.a().of(), share.b().of());
        return shell.t(
                "trace.compare.told.share",
                "name",
                name(share),
                "a",
                shell.format().percent(share.a().value(), share.a().of()),
                "journeys_a",
                share.a().journeys(),
                "of_a",
                share.a().of(),
                "b",
                shell.format().percent(share.b().value(), share.b().of()),
                "journeys_b",
                share.b().journeys(),
                "of_b",
                share.b().of(),
                "difference",
                points(difference, n),
                "interval",
                interval(difference, n),
                "certainty",
                share.certainty().name());
    }

    String wait(WaitDifference wait) {
        Difference difference = wait.difference();
        return shell.t(
                "trace.compare.told.wait",
                "from",
                wait.from(),
                "to",
                wait.to(),
                "a",
                shell.format().duration(wait.a().medianSeconds()),
                "journeys_a",
                wait.a().journeys(),
                "b",
                shell.format().duration(wait.b().medianSeconds()),
                "journeys_b",
                wait.b().journeys(),
                "difference",
                shell.format().durationChange(wait.seconds()),
                "interval",
                difference == null ? "" : shell.format().durationInterval(difference.low(), difference.high()),
                "certainty",
                wait.certainty().name());
    }

    /** In percentage points, with the decimals that n is worth. */
    public String points(Difference difference, long n) {
        return shell.format().change(difference.value() * 100, n > 1000 ? 1 : 0);
    }

    public String interval(Difference difference, long n) {
        return shell.format().percentInterval(difference.low(), difference.high(), n);
    }

    /** p, or why there is none. */
    public String p(double adjusted, Certainty certainty) {
        if (Double.isNaN(adjusted)) {
            return shell.word("trace.compare.certainty", certainty);
        }
        boolean isTiny = adjusted < 0.001;
        return (isTiny ? "<\u00a0" : "") + shell.format().number(isTiny ? 0.001 : adjusted, 3);
    }
}
