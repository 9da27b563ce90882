package org.hilo.trace.identity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hilo.engine.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Joins the references of one part of the graph to customers. The result depends on the set of references and links alone,
 * never on the order in which they were learnt, because every step asks for sets and every choice is made by the references'
 * own order:
 * <ol>
 *   <li>Leave out the links that people cut.
 *   <li>Hold back what would join too many. The reach of a reference is the largest number of different persons of one type
 *       (customers of an e-mail, e-mails of a customer) that it is linked with, directly or over something they own. First
 *       owned things by their direct links, then by their reach, then persons: so one bad ticket number does not make its
 *       innocent neighbours look bad.
 *   <li>Join what is left (union-find), and call each customer by its smallest person.
 *   <li>A chain of small steps can still weld a crowd. While a customer has more than four times the allowed persons of one
 *       type, hold back its reference with the widest reach, and join it anew.
 * </ol>
 * No step looks further than links lead, so parts without a link between them can be joined one by one. Nor does any step
 * look through a held person, or through an owned thing that its direct links hold back: neither is ever stepped over in a
 * reach, nor joined. Such references are separators. Once they are known, the parts between them can be joined one by one
 * too, and an e-mail of everybody does not make one part of everybody.
 */
final class Joining {
    private static final int CROWD_FACTOR = 4;
    private static final Comparator<Reference> NAME_ORDER = Comparator.<Reference, Boolean>comparing(
                    reference -> !reference.type().equals("customer"))
            .thenComparing(reference -> !LinkRules.isCustomer(reference.type()))
            .thenComparing(Link.ORDER);

    private final Reference[] references;
    private final int members;
    private final LinkRules rules;
    private final Decisions decisions;
    private final int[] from;
    private final int[] neighbours;
    private final BitSet persons = new BitSet();
    private final BitSet held = new BitSet();
    private final BitSet released = new BitSet();
    private final BitSet barred = new BitSet();
    private final BitSet separators = new BitSet();
    private final int[] root;

    /**
     * Who is whose in a part.
     *
     * @param names the customer of each member; null for one that belongs to nobody
     * @param held the members held back
     * @param barred owned members that no reach is stepped over
     * @param separators held members that no step looks through, however the graph grows
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Result(@Nullable String[] names, BitSet held, BitSet barred, BitSet separators) {}

    private Joining(Part part, LinkRules rules, Decisions decisions) {
        this.references = part.references();
        this.members = part.members();
        this.rules = rules;
        this.decisions = decisions;
        this.from = new int[references.length + 1];
        this.neighbours = adjacency(withoutCuts(part.pairs()));
        this.root = new int[references.length];
        for (int i = 0; i < references.length; i++) {
            persons.set(i, rules.kindOf(references[i].type()) == LinkKind.PERSON);
        }
    }

    static Result join(Part part, LinkRules rules, Decisions decisions) {
        return new Joining(part, rules, decisions).join();
    }

    private Result join() {
        holdBack();
        BitSet everybody = new BitSet();
        everybody.set(0, references.length);
        connect(everybody);
        for (BitSet crowd = crowd(); !crowd.isEmpty(); crowd = crowd()) {
            held.set(widest(crowd));
            connect(crowd);
        }
        held.clear(members, references.length);
        return new Result(names(), held, barred, separators);
    }

    private long[] withoutCuts(long[] pairs) {
        if (decisions.cuts().isEmpty()) {
            return pairs;
        }
        return Arrays.stream(pairs)
                .filter(pair -> !decisions.isCut(references[PairTable.one(pair)], references[PairTable.other(pair)]))
                .toArray();
    }

    private int[] adjacency(long[] pairs) {
        for (long pair : pairs) {
            from[PairTable.one(pair) + 1]++;
            from[PairTable.other(pair) + 1]++;
        }
        for (int i = 0; i < references.length; i++) {
            from[i + 1] += from[i];
        }
        int[] next = from.clone();
        int[] all = new int[pairs.length * 2];
        for (long pair : pairs) {
            int one = PairTable.one(pair);
            int other = PairTable.other(pair);
            all[next[one]++] = other;
            all[next[other]++] = one;
        }
        return all;
    }

    private void holdBack() {
        for (int i = 0; i < members; i++) {
            released.set(i, decisions.released().contains(references[i]));
            held.set(i, decisions.kept().contains(references[i]));
        }
        separators.or(held);
        held.set(members, references.length);
        separators.or(holdBack(false, false));
        holdBack(false, true);
        barred.or(held);
        barred.andNot(persons);
        barred.clear(members, references.length);
        separators.or(holdBack(true, true));
    }

    private BitSet holdBack(boolean person, boolean overOwned) {
        BitSet tooMany = new BitSet();
        for (int i = 0; i < members; i++) {
            if (persons.get(i) == person && !released.get(i) && reach(i, overOwned) > rules.mostCustomers()) {
                tooMany.set(i);
            }
        }
        held.or(tooMany);
        return tooMany;
    }

    /** The most different persons of one other type that this reference leads to. */
    private int reach(int node, boolean overOwned) {
        if (mostPersons(node, overOwned) <= rules.mostCustomers()) {
            return 0;
        }
        Map<String, Set<Integer>> found = new HashMap<>();
        for (int i = from[node]; i < from[node + 1]; i++) {
            int neighbour = neighbours[i];
            note(neighbour, node, found);
            if (overOwned && !persons.get(neighbour) && !held.get(neighbour)) {
                for (int j = from[neighbour]; j < from[neighbour + 1]; j++) {
                    note(neighbours[j], node, found);
                }
            }
        }
        return found.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    /** A cheap upper bound of the reach, which is small for nearly all references. */
    private long mostPersons(int node, boolean overOwned) {
        long most = (long) from[node + 1] - from[node];
        if (overOwned) {
            for (int i = from[node]; i < from[node + 1]; i++) {
                most += from[neighbours[i] + 1] - from[neighbours[i]];
            }
        }
        return most;
    }

    private void note(int person, int seeker, Map<String, Set<Integer>> found) {
        String type = references[person].type();
        if (persons.get(person) && !type.equals(references[seeker].type())) {
            found.computeIfAbsent(type, t -> new HashSet<>()).add(person);
        }
    }

    private void connect(BitSet members) {
        members.stream().forEach(i -> root[i] = i);
        members.stream().filter(i -> !held.get(i)).forEach(i -> {
            for (int j = from[i]; j < from[i + 1]; j++) {
                if (!held.get(neighbours[j])) {
                    union(i, neighbours[j]);
                }
            }
        });
    }

    private void union(int one, int other) {
        int first = find(one);
        int second = find(other);
        root[Math.max(first, second)] = Math.min(first, second);
    }

    private int find(int node) {
        int at = node;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /** The members of a customer with far too many persons of one type, unless somebody released what joins them. */
    private BitSet crowd() {
        int[] personCount = new int[references.length];
        persons.stream().forEach(i -> personCount[find(i)]++);
        released.stream().forEach(i -> personCount[find(i)] = 0);
        int most = rules.mostCustomers() * CROWD_FACTOR;
        for (int i = 0; i < personCount.length; i++) {
            if (personCount[i] <= most) {
                continue;
            }
            BitSet members = membersOf(i);
            Map<String, Integer> byType = new HashMap<>();
            members.stream()
                    .filter(persons::get)
                    .forEach(member -> byType.merge(references[member].type(), 1, Integer::sum));
            if (byType.values().stream().anyMatch(count -> count > most)) {
                return members;
            }
        }
        return new BitSet();
    }

    private BitSet membersOf(int customer) {
        BitSet members = new BitSet();
        for (int i = 0; i < root.length; i++) {
            members.set(i, find(i) == customer);
        }
        return members;
    }

    private int widest(BitSet members) {
        Comparator<Integer> byReach = Comparator.comparingLong(node -> mostPersons(node, false));
        return members.stream()
                .boxed()
                .max(byReach.thenComparing(node -> references[node], Link.ORDER))
                .orElseThrow();
    }

    private @Nullable String[] names() {
        int[] smallest = new int[references.length];
        Arrays.fill(smallest, -1);
        persons.stream().filter(i -> i < members && !held.get(i)).forEach(i -> {
            int customer = find(i);
            int known = smallest[customer];
            if (known < 0 || NAME_ORDER.compare(references[i], references[known]) < 0) {
                smallest[customer] = i;
            }
        });
        @Nullable String[] nameOfRoot = new String[references.length];
        @Nullable String[] names = new String[members];
        for (int i = 0; i < members; i++) {
            int customer = find(i);
            if (nameOfRoot[customer] == null && smallest[customer] >= 0) {
                nameOfRoot[customer] = KnownCustomers.nameOf(references[smallest[customer]]);
            }
            names[i] = nameOfRoot[customer];
        }
        // a customer number that would weld strangers is still a customer; an e-mail of everybody is nobody's
        held.stream()
                .filter(i -> LinkRules.isCustomer(references[i].type()))
                .forEach(i -> names[i] = KnownCustomers.nameOf(references[i]));
        return names;
    }
}
