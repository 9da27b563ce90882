package org.hilo.trace.identity;

import java.util.Arrays;
import java.util.BitSet;
import org.hilo.engine.Reference;

/**
 * Who is whose, kept up while the graph grows: only the parts that were touched since are joined anew. The parts lie between
 * separators (see {@link Joining}). A separator stays one while nothing but references and links are added, with one
 * exception: a person held back for what it reaches over an owned thing, when that thing is held back later. This is rare,
 * and then everything is joined.
 */
final class Joins {
    private static final int ELSEWHERE = -1;

    private final LinkGraph graph;
    private final Groups groups = new Groups();
    private final BitSet touched = new BitSet();
    private final BitSet barred = new BitSet();
    private BitSet held = new BitSet();
    private BitSet separators = new BitSet();
    private CustomerColumn customers = CustomerColumn.EMPTY;
    private Decisions decisions = Decisions.none();
    private int[] places = new int[0];
    private boolean isJoined;

    Joins(LinkGraph graph) {
        this.graph = graph;
    }

    CustomerColumn customers() {
        return customers;
    }

    Decisions decisions() {
        return decisions;
    }

    /** The references held back; not to be changed. */
    BitSet held() {
        return held;
    }

    void added(int reference) {
        if (isJoined) {
            groups.grow(reference + 1);
            touched.set(reference);
        }
    }

    void linked(int one, int other) {
        if (!isJoined) {
            return;
        }
        touched.set(one);
        touched.set(other);
        if (!separators.get(one) && !separators.get(other)) {
            groups.merge(one, other);
        }
    }

    /** All members of the part that a reference lies in. */
    int[] partOf(int reference) {
        return groups.membersWith(reference);
    }

    /** Joins everything under these decisions. */
    void joinAll(Decisions under) {
        decisions = under;
        int size = graph.size();
        Reference[] references = Arrays.copyOf(graph.references(), size);
        long[] pairs = graph.pairs();
        Joining.Result result = Joining.join(new Part(references, size, pairs), graph.rules(), decisions);
        CustomerColumn.Change change = CustomerColumn.EMPTY.change(size);
        for (int i = 0; i < size; i++) {
            change.set(i, result.names()[i]);
        }
        customers = change.done();
        held = result.held();
        separators = result.separators();
        barred.clear();
        barred.or(result.barred());
        touched.clear();
        isJoined = true;
        groups.begin(size);
        for (long pair : pairs) {
            linked(PairTable.one(pair), PairTable.other(pair));
        }
        touched.clear();
    }

    /** Joins what has been added since; gives the same as joining everything. */
    void joinRest() {
        if (!isJoined) {
            joinAll(decisions);
            return;
        }
        held = (BitSet) held.clone(); // readers keep the old one
        CustomerColumn.Change change = customers.change(graph.size());
        for (int node = touched.nextSetBit(0); node >= 0; node = touched.nextSetBit(node + 1)) {
            if (!separators.get(node) && !joinPartOf(node, change)) {
                joinAll(decisions);
                return;
            }
        }
        customers = change.done();
        touched.clear();
    }

    /** False when the part has to do with more than itself. */
    private boolean joinPartOf(int node, CustomerColumn.Change change) {
        int[] members = groups.membersWith(node);
        Joining.Result result = Joining.join(part(members), graph.rules(), decisions);
        for (int i = 0; i < members.length; i++) {
            if (result.barred().get(i) && !barred.get(members[i]) && isBesideHeldPerson(members[i])) {
                return false;
            }
        }
        for (int i = 0; i < members.length; i++) {
            int member = members[i];
            barred.set(member, result.barred().get(i));
            held.set(member, result.held().get(i));
            separators.set(member, result.separators().get(i));
            change.set(member, result.names()[i]);
            touched.clear(member);
        }
        if (!result.separators().isEmpty()) {
            groups.scatter(members);
            for (int member : members) {
                mergeAgain(member);
            }
        }
        return true;
    }

    private void mergeAgain(int member) {
        HalfLinks links = graph.links();
        for (int half = links.first(member); half >= 0; half = links.next(half)) {
            if (!separators.get(member) && !separators.get(links.target(half))) {
                groups.merge(member, links.target(half));
            }
        }
    }

    /** Whether a person outside this part is held back beside this, perhaps for what it reached over this. */
    private boolean isBesideHeldPerson(int node) {
        HalfLinks links = graph.links();
        for (int half = links.first(node); half >= 0; half = links.next(half)) {
            if (separators.get(links.target(half)) && !barred.get(links.target(half))) {
                return true;
            }
        }
        return false;
    }

    private Part part(int[] members) {
        if (places.length < graph.size()) {
            places = new int[graph.references().length];
            Arrays.fill(places, ELSEWHERE);
        }
        HalfLinks links = graph.links();
        int[] all = members;
        int count = members.length;
        for (int i = 0; i < members.length; i++) {
            places[members[i]] = i;
        }
        long[] pairs = new long[members.length];
        int pairCount = 0;
        for (int member : members) {
            for (int half = links.first(member); half >= 0; half = links.next(half)) {
                int other = links.target(half);
                if (places[other] == ELSEWHERE) {
                    all = count == all.length ? Arrays.copyOf(all, count * 2) : all;
                    places[other] = count;
                    all[count++] = other;
                }
                if (places[other] > places[member]) {
                    pairs = pairCount == pairs.length ? Arrays.copyOf(pairs, pairCount * 2) : pairs;
                    pairs[pairCount++] = PairTable.key(places[member], places[other]);
                }
            }
        }
        Reference[] references = new Reference[count];
        for (int i = 0; i < count; i++) {
            references[i] = graph.references()[all[i]];
            places[all[i]] = ELSEWHERE;
        }
        return new Part(references, members.length, Arrays.copyOf(pairs, pairCount));
    }
}
