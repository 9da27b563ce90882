package org.hilo.trace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hilo.engine.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Joining what is new, held against joining everything. */
class JoinsTest {
    private static final String[] TYPES = {"customer", "email", "phone", "order", "ticket", "product"};

    static List<Long> seeds() {
        return new Random(20261122).longs(60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void portionByPortionGivesTheSameAsAllAtOnce(long seed) {
        Random random = new Random(seed);
        int ids = 20 + random.nextInt(100);
        List<List<Reference>> events = new ArrayList<>();
        LinkRules rules = new LinkRules(Map.of(), 2 + random.nextInt(4));
        Decisions decisions = decisions(random, ids);
        LinkGraph growing = new LinkGraph(rules);
        growing.join(decisions);
        while (events.size() < 600) {
            int portion = random.nextInt(10) == 0 ? 120 : 1 + random.nextInt(6);
            for (int i = 0; i < portion; i++) {
                events.add(event(random, ids));
                growing.take(events.size(), events.getLast());
            }
            KnownCustomers known = growing.joinRest();
            LinkGraph whole = new LinkGraph(rules);
            for (int i = 0; i < events.size(); i++) {
                whole.take(i + 1, events.get(i));
            }
            assertSame(known, whole.join(decisions), events);
        }
    }

    /** Few e-mails and tickets of many, so that crowds come up, are held back, and weld again over other ways. */
    private static List<Reference> event(Random random, int ids) {
        Set<Reference> references = new HashSet<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String type = TYPES[random.nextInt(TYPES.length)];
            boolean isOften = random.nextInt(3) == 0;
            references.add(new Reference(type, "" + (isOften ? random.nextInt(3) : random.nextInt(ids))));
        }
        return List.copyOf(references);
    }

    private static Decisions decisions(Random random, int ids) {
        Set<Link> cuts = new HashSet<>();
        for (int i = 0; i < random.nextInt(12); i++) {
            cuts.add(new Link(
                    new Reference(TYPES[random.nextInt(5)], "" + random.nextInt(ids)),
                    new Reference(TYPES[random.nextInt(5)], "" + random.nextInt(3))));
        }
        return new Decisions(cuts, some(random, ids), some(random, ids));
    }

    private static Set<Reference> some(Random random, int ids) {
        Set<Reference> some = new HashSet<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            some.add(new Reference(TYPES[random.nextInt(5)], "" + random.nextInt(random.nextBoolean() ? 3 : ids)));
        }
        return some;
    }

    private static void assertSame(KnownCustomers known, KnownCustomers expected, List<List<Reference>> events) {
        Set<Reference> references = new TreeSet<>(Link.ORDER);
        events.forEach(references::addAll);
        assertThat(customers(known, references)).isEqualTo(customers(expected, references));
        assertThat(known.held()).isEqualTo(expected.held());
        assertThat(known.heldCount()).isEqualTo(expected.held().size());
        for (Reference reference : references) {
            String customer = expected.customerOf(reference);
            if (customer != null) {
                assertThat(known.referencesOf(customer))
                        .isEqualTo(references.stream()
                                .filter(other -> customer.equals(expected.customerOf(other)))
                                .toList());
            }
        }
    }

    private static Map<Reference, @Nullable String> customers(KnownCustomers known, Set<Reference> references) {
        Map<Reference, @Nullable String> customers = new TreeMap<>(Link.ORDER);
        references.forEach(reference -> customers.put(reference, known.customerOf(reference)));
        return customers;
    }

    @Test
    void whatIsKnownAtOneMomentStaysSo() {
        LinkGraph graph = new LinkGraph(LinkRules.usual());
        graph.take(1, references("customer 2, email a"));
        KnownCustomers before = graph.joinRest();
        graph.take(2, references("customer 1, phone 5"));
        graph.take(3, references("email a, phone 5"));
        KnownCustomers after = graph.joinRest();
        assertThat(before.customerOf(new Reference("email", "a"))).isEqualTo("2");
        assertThat(before.customerOf(new Reference("phone", "5"))).isEqualTo("phone:5");
        assertThat(after.customerOf(new Reference("email", "a"))).isEqualTo("1");
        assertThat(before.referencesOf("2")).hasSize(2);
        assertThat(after.referencesOf("1")).hasSize(4);
    }

    @Test
    void anEmailOfEverybodyMakesNoPartOfEverybody() {
        LinkGraph graph = new LinkGraph(LinkRules.usual());
        for (int i = 0; i < 100; i++) {
            graph.take(i, references("customer " + i + ", email info@mall.cl, order " + i));
            graph.joinRest();
        }
        // the first ones were one part until the e-mail was held back, the last one never was
        for (String id : List.of("0", "99")) {
            Integer number = graph.findNumber(new Reference("customer", id));
            assertThat(graph.partOf(number == null ? -1 : number))
                    .containsExactlyInAnyOrderElementsOf(references("customer " + id + ", order " + id));
        }
        assertThat(graph.joinRest().held())
                .containsExactly(new Held(new Reference("email", "info@mall.cl"), 100, false));
    }

    @Test
    void whoIsHeldBackForWhatItReachesOverAnOrderIsAskedAgainWhenTheOrderIsHeldBack() {
        LinkRules rules = new LinkRules(Map.of(), 3);
        LinkGraph graph = new LinkGraph(rules);
        LinkGraph whole = new LinkGraph(rules);
        List<List<Reference>> events = new ArrayList<>();
        events.add(references("email e, order 1"));
        events.add(references("email e, order 2"));
        for (int i = 0; i < 2; i++) {
            events.add(references("order 1, customer 1" + i));
            events.add(references("order 2, customer 2" + i));
        }
        events.add(references("order 1, customer 12"));
        events.add(references("order 1, customer 13"));
        for (int i = 0; i < events.size(); i++) {
            graph.take(i, events.get(i));
            KnownCustomers known = graph.joinRest();
            whole.take(i, events.get(i));
            assertSame(known, whole.join(Decisions.none()), events.subList(0, i + 1));
        }
        assertThat(graph.joinRest().held())
                .extracting(held -> held.reference().type())
                .containsExactly("order");
    }

    private static List<Reference> references(String text) {
        return Arrays.stream(text.split(", "))
                .map(reference -> reference.split(" ", 2))
                .map(parts -> new Reference(parts[0], parts[1]))
                .toList();
    }
}
