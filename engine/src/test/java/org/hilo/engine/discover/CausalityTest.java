package org.hilo.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.discover.Causality.Relation;
import org.hilo.engine.model.Sequences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausalityTest {

    /** The log of van der Aalst, Process Mining, 2nd ed., section 7.2: 40 journeys, with the measures given there. */
    private static final Sequences BOOK = Logs.of("ae 5, abce 10, acbe 10, abe, ace, ade 10, adde 2, addde");

    @ParameterizedTest
    @CsvSource({
        "a, b, 11, 0.92",
        "a, c, 11, 0.92",
        "a, d, 13, 0.93",
        "a, e, 5, 0.83",
        "b, a, 0, -0.92",
        "b, c, 10, 0",
        "b, e, 11, 0.92",
        "c, b, 10, 0",
        "c, e, 11, 0.92",
        "d, d, 4, 0.80",
        "d, e, 13, 0.93",
        "e, d, 0, -0.93",
        "a, a, 0, 0"
    })
    void dependencyIsThatOfTheBook(String first, String second, long count, double dependency) {
        Causality causality = Causality.tolerant(BOOK, 0.9);
        assertThat(causality.follows().count(number(BOOK, first), number(BOOK, second)))
                .isEqualTo(count);
        assertThat(causality.dependency(number(BOOK, first), number(BOOK, second)))
                .isEqualTo(dependency, within(0.005));
    }

    /**
     * The relations of L1, van der Aalst, Process Mining, 2nd ed., section 6.2: a before b, c, e; b, c, e before d; b
     * and c parallel; a and d, b and e, c and e unrelated.
     */
    @ParameterizedTest
    @CsvSource({
        "a, b, CAUSES",
        "a, c, CAUSES",
        "a, e, CAUSES",
        "b, d, CAUSES",
        "c, d, CAUSES",
        "e, d, CAUSES",
        "d, b, CAUSED",
        "b, c, PARALLEL",
        "c, b, PARALLEL",
        "a, d, UNRELATED",
        "b, e, UNRELATED",
        "e, c, UNRELATED",
        "a, a, UNRELATED"
    })
    void strictRelationsAreThoseOfTheAlphaAlgorithm(String first, String second, Relation relation) {
        assertThat(strict("abcd 3, acbd 2, aed", first, second)).isEqualTo(relation);
        assertThat(tolerant("abcd 3, acbd 2, aed", first, second)).isEqualTo(relation);
    }

    /** |b>>c| = 1 of b c b, |c>>b| = 0: the alpha+ algorithm wants both. */
    @Test
    void aStrictLoopOfTwoComesBackBothWays() {
        assertThat(strict("abd, abcbd", "b", "c")).isEqualTo(Relation.PARALLEL);
        assertThat(strict("abd, abcbd, abcbcbd", "b", "c")).isEqualTo(Relation.LOOP);
        assertThat(strict("abd, abcbd, abcbcbd", "c", "b")).isEqualTo(Relation.LOOP);
    }

    /** b c b ten times: 10 / 11 is 0.909; nine times: 9 / 10 is 0.9; eight times: 8 / 9 is 0.889. */
    @Test
    void aTolerantLoopOfTwoReachesTheThreshold() {
        Sequences log = Logs.of("abcbd 10");
        Causality causality = Causality.tolerant(log, 0.9);
        assertThat(causality.returns(number(log, "b"), number(log, "c"))).isEqualTo(10);
        assertThat(causality.loopOfTwo(number(log, "b"), number(log, "c"))).isEqualTo(10 / 11.0);
        assertThat(tolerant("abcbd 9", "b", "c")).isEqualTo(Relation.LOOP);
        assertThat(tolerant("abcbd 8", "b", "c")).isEqualTo(Relation.PARALLEL);
    }

    @Test
    void aFewRepetitionsDoNotMakeALoopOfManyParallelPairs() {
        assertThat(tolerant("abcd 1000, acbd 1000, abcbd 20", "b", "c")).isEqualTo(Relation.PARALLEL);
        assertThat(tolerant("abcd 1000, abcbd 20", "b", "c")).isEqualTo(Relation.LOOP);
    }

    /** b may come twice, c once beside it: b b c, b c b and c b b alike. */
    @Test
    void aRepetitionBesideParallelWorkIsNoLoopOfTwo() {
        assertThat(tolerant("abbcd 50, abcbd 50, acbbd 50", "b", "c")).isEqualTo(Relation.PARALLEL);
        assertThat(tolerant("abbcd 50, abcbd 50, acbbd 50", "b", "b")).isEqualTo(Relation.LOOP);
    }

    /** (95 − 5) / 101 is 0.89, (96 − 4) / 101 is 0.91. */
    @Test
    void rareDisorderIsTolerated() {
        assertThat(tolerant("abcd 95, acbd 5", "b", "c")).isEqualTo(Relation.PARALLEL);
        assertThat(tolerant("abcd 96, acbd 4", "b", "c")).isEqualTo(Relation.CAUSES);
        assertThat(tolerant("abcd 96, acbd 4", "c", "b")).isEqualTo(Relation.CAUSED);
        assertThat(strict("abcd 96, acbd 4", "b", "c")).isEqualTo(Relation.PARALLEL);
    }

    @Test
    void aPairSeenOnceInOneOrderIsCausal() {
        assertThat(tolerant("ab", "a", "b")).isEqualTo(Relation.CAUSES);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void atThresholdOneOnlyLoopsOfTwoDifferFromTheStrictRelation(@ForAll long seed) {
        Sequences log = Logs.random(seed);
        Causality strict = Causality.strict(log);
        Causality tolerant = Causality.tolerant(log, 1);
        for (int first = 0; first < log.activities().size(); first++) {
            for (int second = 0; second < log.activities().size(); second++) {
                Relation relation = strict.between(first, second);
                assertThat(tolerant.between(first, second))
                        .isEqualTo(first != second && relation == Relation.LOOP ? Relation.PARALLEL : relation);
            }
        }
    }

    @Test
    void theThresholdIsAboveNothing() {
        assertThatThrownBy(() -> Causality.tolerant(BOOK, 0))
                .hasMessage("the dependency threshold must be above 0 and at most 1, was 0.0");
    }

    private static Relation strict(String text, String first, String second) {
        Sequences log = Logs.of(text);
        return Causality.strict(log).between(number(log, first), number(log, second));
    }

    private static Relation tolerant(String text, String first, String second) {
        Sequences log = Logs.of(text);
        return Causality.tolerant(log, 0.9).between(number(log, first), number(log, second));
    }

    private static int number(Sequences log, String activity) {
        return log.activities().indexOf(activity);
    }
}
