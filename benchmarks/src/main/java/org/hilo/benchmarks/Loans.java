package org.hilo.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.Sequences;

/**
 * Invented loan applications with the numbers of the BPI Challenge of 2012: 13,087 journeys of 4,366 variants, 24 activities,
 * twenty steps on average. Offers repeat, calls come at any moment, and two checks run side by side. The same every time.
 */
final class Loans {
    private static final int VARIANTS = 4_366;
    private static final int JOURNEYS = 13_087;
    private static final int CALLS = 4;

    private final SplittableRandom random = new SplittableRandom(2012);
    private final List<String> steps = new ArrayList<>();

    private Loans() {}

    static Sequences sequences() {
        Loans loans = new Loans();
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < JOURNEYS; i++) {
            List<String> journey = loans.journey();
            if (counts.size() == VARIANTS && !counts.containsKey(journey)) {
                journey = new ArrayList<>(counts.keySet()).get(loans.random.nextInt(VARIANTS / 40));
            }
            counts.merge(journey, 1, Integer::sum);
        }
        List<List<String>> journeys = new ArrayList<>();
        counts.forEach((journey, count) -> {
            for (int i = 0; i < count; i++) {
                journeys.add(journey);
            }
        });
        return Sequences.of(journeys);
    }

    private List<String> journey() {
        steps.clear();
        add("submitted", "partly submitted");
        if (happens(0.25)) {
            calls("lead");
            add(happens(0.6) ? "declined" : "cancelled");
            return List.copyOf(steps);
        }
        add("pre-accepted");
        calls("completing");
        add("accepted", "finalised");
        do {
            add("offer selected", "offer created", "offer sent");
            calls("offer");
        } while (happens(0.3));
        add("offer back");
        sideBySide(
                List.of("identity asked", "identity seen", "identity checked"), List.of("income asked", "income seen"));
        calls("file");
        add(happens(0.8) ? "validated" : "fraud looked at");
        if (happens(0.7)) {
            sideBySide(List.of("registered", "activated"), List.of("approved", "offer accepted"));
        } else {
            add("declined");
        }
        return List.copyOf(steps);
    }

    private void calls(String about) {
        for (int i = 0; i < CALLS && happens(0.55); i++) {
            add("call about " + about);
        }
    }

    private void sideBySide(List<String> one, List<String> other) {
        int a = 0;
        int b = 0;
        while (a < one.size() || b < other.size()) {
            boolean isFirst = b == other.size() || a < one.size() && happens(0.5);
            add(isFirst ? one.get(a++) : other.get(b++));
        }
    }

    private void add(String... some) {
        steps.addAll(List.of(some));
        if (happens(0.02)) {
            steps.removeLast(); // nobody noted it
        }
    }

    private boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    /** As somebody would draw it: thirty touchpoints, five of which never happen in the log. */
    static DesignedJourney design() {
        return DesignedJourney.parse("""
                journey Loan unclaimed unexpected
                stage Apply
                  touchpoint submitted touchpoint "partly submitted" touchpoint "confirmation" within 1d
                  touchpoint "call about lead" optional repeatable touchpoint "pre-accepted" within 2d
                  touchpoint "call about completing" optional repeatable
                stage Decide
                  touchpoint accepted touchpoint finalised within 5d touchpoint "welcome letter" optional
                  touchpoint "offer selected" touchpoint "offer created" touchpoint "offer sent" within 2d
                  touchpoint "call about offer" optional repeatable touchpoint "reminder" optional
                  touchpoint "offer back"
                stage Check
                  any order { touchpoint "identity asked" touchpoint "income asked" }
                  any order { touchpoint "identity seen" touchpoint "income seen" touchpoint "identity checked" }
                  touchpoint "call about file" optional repeatable
                  one of { touchpoint validated touchpoint "fraud looked at" }
                  touchpoint "second pair of eyes" optional
                stage Close
                  any order { touchpoint registered touchpoint approved touchpoint activated touchpoint "offer accepted" }
                  touchpoint "declined" optional touchpoint "cancelled" optional
                  touchpoint "thank you" optional within 7d touchpoint "first instalment" optional
                """);
    }
}
