package org.hilo.cli.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked of the journeys, as it was written. */
final class QuestionOptions {

    @Option(names = "--variants", paramLabel = "N")
    private String variants = "20";

    @Option(names = "--handoffs", paramLabel = "direct|causal")
    private String handoffs = "direct";

    @Option(names = "--funnel", paramLabel = "ACTIVITY", arity = "1..*")
    private List<String> funnel = new ArrayList<>();

    @Option(names = "--patience", paramLabel = "DURATION")
    private @Nullable String patience;

    @Option(names = "--times", paramLabel = "A->B")
    private List<String> times = new ArrayList<>();

    @Option(names = "--conform", paramLabel = "MODEL")
    private @Nullable Path conform;

    @Option(names = "--budget", paramLabel = "DURATION")
    private @Nullable String budget;

    @Option(names = "--discover", paramLabel = "OUT.bpmn")
    private @Nullable Path discover;

    @Option(names = "--noise", paramLabel = "SHARE")
    private String noise = "0.2";

    @Option(names = "--remaining")
    private boolean remaining;

    @Option(names = "--profile", paramLabel = "N")
    private @Nullable String profile;

    @Option(names = "--like", paramLabel = "ID")
    private @Nullable String like;

    @Option(names = "--rules", paramLabel = "FILE")
    private @Nullable Path rules;

    @Option(names = "--features", paramLabel = "OUT.csv")
    private @Nullable Path features;

    String variants() {
        return variants;
    }

    String handoffs() {
        return handoffs;
    }

    List<String> funnel() {
        return funnel;
    }

    @Nullable
    String patience() {
        return patience;
    }

    List<String> times() {
        return times;
    }

    @Nullable
    Path conform() {
        return conform;
    }

    @Nullable
    String budget() {
        return budget;
    }

    @Nullable
    Path discover() {
        return discover;
    }

    String noise() {
        return noise;
    }

    boolean isRemaining() {
        return remaining;
    }

    @Nullable
    String profile() {
        return profile;
    }

    @Nullable
    Path rules() {
        return rules;
    }

    @Nullable
    String like() {
        return like;
    }

    @Nullable
    Path features() {
        return features;
    }
}
