package org.hilo.trace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.hilo.engine.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    @Test
    void referencesSeenTogetherAreOneCustomer() {
        KnownCustomers known =
                join("customer 17, order A-9", "order A-9, ticket T-1", "email Ana@X.cl, ticket T-1", "email ana@x.CL");
        assertThat(customer(known, "ticket T-1")).isEqualTo("17");
        assertThat(customer(known, "email ANA@x.cl")).isEqualTo("17");
        assertThat(known.referencesOf("17")).hasSize(4);
    }

    @Test
    void sharedThingsJoinNobody() {
        KnownCustomers known = join("customer 1, product P, store S", "customer 2, product P, store S");
        assertThat(customer(known, "customer 1")).isEqualTo("1");
        assertThat(customer(known, "customer 2")).isEqualTo("2");
        assertThat(customer(known, "product P")).isNull();
    }

    @Test
    void anOrderOfNobodyKnownBelongsToNobody() {
        KnownCustomers known = join("order A-9, ticket T-1");
        assertThat(customer(known, "order A-9")).isNull();
    }

    @Test
    void somebodyKnownByEmailAloneIsACustomer() {
        KnownCustomers known = join("email a@b.cl, order 1");
        assertThat(customer(known, "order 1")).isEqualTo("email:a@b.cl");
    }

    @Test
    void ownNumbersComeBeforeOtherNames() {
        KnownCustomers known =
                join("email a@b.cl, crm-customer 5", "email a@b.cl, customer 9", "email a@b.cl, customer 10");
        assertThat(customer(known, "email a@b.cl")).isEqualTo("10");
    }

    @Test
    void anEventWithTwoCustomersDoesNotMakeThemOne() {
        KnownCustomers known = join("customer 1, customer 2, email a@b.cl, order 7");
        assertThat(customer(known, "customer 2")).isEqualTo("2");
        assertThat(customer(known, "email a@b.cl")).isEqualTo("email:a@b.cl");
        assertThat(customer(known, "order 7")).isNull();
    }

    @Test
    void severalOrdersOfOneCustomerAreTheCustomersAndTwoOrdersInAParcelAreNot() {
        KnownCustomers known = join(
                "customer 1, order A, order B",
                "customer 2, order C",
                "order A, order C, shipment S",
                "shipment S, ticket T");
        assertThat(customer(known, "order B")).isEqualTo("1");
        assertThat(customer(known, "order C")).isEqualTo("2");
        assertThat(customer(known, "shipment S")).isNull();
    }

    @Test
    void anEmailOfEverybodyIsHeldBackAndShown() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            events.add("customer " + i + ", email info@mall.cl, order " + i);
        }
        KnownCustomers known = join(events, LinkRules.usual(), Decisions.none());
        assertThat(known.held()).containsExactly(new Held(new Reference("email", "info@mall.cl"), 30, false));
        assertThat(customer(known, "order 7")).isEqualTo("7");
        assertThat(customer(known, "email info@mall.cl")).isNull();
    }

    @Test
    void anEmailThatWeldsOverOrdersIsHeldBackToo() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            events.add("email info@mall.cl, order " + i);
            events.add("customer " + i + ", order " + i);
        }
        KnownCustomers known = join(events, LinkRules.usual(), Decisions.none());
        assertThat(known.held()).extracting(Held::reference).containsExactly(new Reference("email", "info@mall.cl"));
        assertThat(customer(known, "order 7")).isEqualTo("7");
    }

    @Test
    void aTicketNumberZeroIsHeldBackAndNotItsNeighbours() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            events.add("customer " + i + ", ticket 0, email m" + i + "@x.cl");
            events.add("order " + i + ", ticket 0");
            events.add("customer " + i + ", order " + i);
        }
        KnownCustomers known = join(events, LinkRules.usual(), Decisions.none());
        assertThat(known.held()).extracting(Held::reference).containsExactly(new Reference("ticket", "0"));
        assertThat(customer(known, "email m3@x.cl")).isEqualTo("3");
    }

    @Test
    void aGuestNumberStaysACustomerButJoinsNobody() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            events.add("customer 0, email m" + i + "@x.cl");
        }
        KnownCustomers known = join(events, LinkRules.usual(), Decisions.none());
        assertThat(customer(known, "customer 0")).isEqualTo("0");
        assertThat(customer(known, "email m7@x.cl")).isEqualTo("email:m7@x.cl");
    }

    @Test
    void aCrowdWeldedByManySmallStepsFallsApart() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            events.add("email hub@x.cl, ticket " + i);
            events.add("ticket " + i + ", order " + i);
            events.add("order " + i + ", customer " + i);
        }
        KnownCustomers known = join(events, LinkRules.usual(), Decisions.none());
        assertThat(known.held()).extracting(Held::reference).containsExactly(new Reference("email", "hub@x.cl"));
        assertThat(customer(known, "ticket 399")).isEqualTo("399");
    }

    @Test
    void releasedJoinsAndKeptDoesNot() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            events.add("customer " + i + ", email info@mall.cl");
        }
        Reference email = new Reference("email", "info@mall.cl");
        KnownCustomers released = join(events, LinkRules.usual(), new Decisions(Set.of(), Set.of(email), Set.of()));
        assertThat(customer(released, "customer 29")).isEqualTo("0");
        assertThat(released.held()).isEmpty();
        KnownCustomers kept =
                join(events.subList(0, 2), LinkRules.usual(), new Decisions(Set.of(), Set.of(), Set.of(email)));
        assertThat(customer(kept, "customer 1")).isEqualTo("1");
        assertThat(kept.held()).containsExactly(new Held(email, 2, true));
    }

    @Test
    void aCutHoldsWhateverEventsSayLater() {
        Link link = new Link(new Reference("email", "a@b.cl"), new Reference("customer", "2"));
        Decisions cut = new Decisions(Set.of(link), Set.of(), Set.of());
        KnownCustomers known = join(
                List.of("customer 1, email a@b.cl", "customer 2, email a@b.cl", "email a@b.cl, customer 2"),
                LinkRules.usual(),
                cut);
        assertThat(customer(known, "customer 2")).isEqualTo("2");
        assertThat(customer(known, "email a@b.cl")).isEqualTo("1");
    }

    @Test
    void aTypeMeansWhatPeopleDecide() {
        LinkRules rules = new LinkRules(Map.of("store", LinkKind.OWNED, "order", LinkKind.SHARED), 25);
        KnownCustomers known = join(
                List.of("customer 1, store S", "customer 2, order A", "customer 3, order A"), rules, Decisions.none());
        assertThat(customer(known, "store S")).isEqualTo("1");
        assertThat(customer(known, "customer 3")).isEqualTo("3");
    }

    @Test
    void namesSuggestWhatATypeMeans() {
        assertThat(LinkRules.suggestedFor("crm-customer")).isEqualTo(LinkKind.PERSON);
        assertThat(LinkRules.suggestedFor("Customers")).isEqualTo(LinkKind.PERSON);
        assertThat(LinkRules.suggestedFor("EMAIL")).isEqualTo(LinkKind.PERSON);
        assertThat(LinkRules.suggestedFor("TICKET")).isEqualTo(LinkKind.OWNED);
        assertThat(LinkRules.suggestedFor("product")).isEqualTo(LinkKind.SHARED);
        assertThat(LinkRules.suggestedFor("Vacancy")).isEqualTo(LinkKind.SHARED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfArrivalChangesNothing(long seed) {
        Random random = new Random(seed);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(randomEvent(random));
        }
        LinkRules rules = new LinkRules(Map.of(), 3);
        Decisions decisions = new Decisions(
                Set.of(new Link(new Reference("customer", "1"), new Reference("order", "1"))),
                Set.of(new Reference("email", "2")),
                Set.of(new Reference("phone", "3")));
        Map<String, @Nullable String> first = everybody(join(events, rules, decisions));
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(events, random);
            assertThat(everybody(join(events, rules, decisions))).isEqualTo(first);
        }
    }

    private static String randomEvent(Random random) {
        String[] types = {"customer", "email", "phone", "order", "ticket", "product"};
        List<String> references = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            references.add(types[random.nextInt(types.length)] + " " + random.nextInt(40));
        }
        return String.join(", ", references);
    }

    private static Map<String, @Nullable String> everybody(KnownCustomers known) {
        Map<String, @Nullable String> customers = new TreeMap<>();
        for (String type : List.of("customer", "email", "phone", "order", "ticket", "product")) {
            for (int i = 0; i < 40; i++) {
                customers.put(type + " " + i, customer(known, type + " " + i));
            }
        }
        customers.put("held", known.held().toString());
        return customers;
    }

    private static @Nullable String customer(KnownCustomers known, String reference) {
        return known.customerOf(reference(reference));
    }

    private static Reference reference(String text) {
        String[] parts = text.split(" ", 2);
        return new Reference(parts[0], parts[1]);
    }

    private static KnownCustomers join(String... events) {
        return join(List.of(events), LinkRules.usual(), Decisions.none());
    }

    private static KnownCustomers join(List<String> events, LinkRules rules, Decisions decisions) {
        LinkGraph graph = new LinkGraph(rules);
        for (int i = 0; i < events.size(); i++) {
            List<Reference> references = Arrays.stream(events.get(i).split(", "))
                    .map(IdentityTest::reference)
                    .toList();
            graph.take(i + 1, references);
        }
        return graph.join(decisions);
    }
}
