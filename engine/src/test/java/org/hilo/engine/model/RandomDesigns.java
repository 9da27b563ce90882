package org.hilo.engine.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hilo.engine.model.DesignedJourney.AnyOrder;
import org.hilo.engine.model.DesignedJourney.Limit;
import org.hilo.engine.model.DesignedJourney.OneOf;
import org.hilo.engine.model.DesignedJourney.Part;
import org.hilo.engine.model.DesignedJourney.Stage;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.DesignedJourney.Unclaimed;

/** Random designs that are allowed; names are awkward on purpose. */
public final class RandomDesigns {
    private final SplittableRandom random;
    private final boolean awkward;
    private final List<String> names = new ArrayList<>();

    private RandomDesigns(SplittableRandom random, boolean awkward) {
        this.random = random;
        this.awkward = awkward;
    }

    /** Few touchpoints, called a, b, c … */
    public static DesignedJourney small(SplittableRandom random) {
        return new RandomDesigns(random, false).design(2);
    }

    static DesignedJourney awkward(SplittableRandom random) {
        return new RandomDesigns(random, true).design(4);
    }

    private DesignedJourney design(int most) {
        List<Stage> stages = IntStream.range(0, random.nextInt(1, most + 1))
                .mapToObj(i -> new Stage(
                        word("stage " + i),
                        IntStream.range(0, random.nextInt(1, most + 1))
                                .mapToObj(j -> part())
                                .toList()))
                .toList();
        return new DesignedJourney(
                word("journey"), random.nextBoolean() ? Unclaimed.IGNORED : Unclaimed.UNEXPECTED, stages);
    }

    private Part part() {
        return switch (random.nextInt(4)) {
            case 0 -> new AnyOrder(several());
            case 1 -> new OneOf(several());
            default -> touchpoint();
        };
    }

    private List<Touchpoint> several() {
        return IntStream.range(0, random.nextInt(2, 4))
                .mapToObj(i -> touchpoint())
                .toList();
    }

    private Touchpoint touchpoint() {
        String name = awkward ? word("t") + names.size() : String.valueOf((char) ('a' + names.size()));
        List<Limit> limits = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Limit(
                        Duration.ofSeconds(random.nextLong(1, 1_000_000)),
                        names.isEmpty() || random.nextBoolean() ? null : names.get(random.nextInt(names.size()))))
                .toList();
        List<String> activities =
                awkward && random.nextBoolean() ? List.of(name + " x", word(name), name + "ü") : List.of(name);
        names.add(name);
        return new Touchpoint(
                name, activities.stream().distinct().toList(), random.nextBoolean(), random.nextBoolean(), limits);
    }

    private String word(String base) {
        List<String> pieces = List.of("stage", "\"", "\\", "#", "{", ",", "\n", "\r", " ", "İ", "within", "2d");
        return awkward ? base + pieces.get(random.nextInt(pieces.size())) + names.size() : base;
    }
}
