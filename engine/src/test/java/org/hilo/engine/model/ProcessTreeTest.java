package org.hilo.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessTreeTest {
    private static final int DEEP = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a'",
                "tau",
                "->( 'a', X( 'b', tau ) )",
                "->( 'register request', *( ->( +( 'check ticket', X( 'examine casually', 'examine thoroughly' ) ), 'decide' ),"
                        + " 'reinitiate request' ), X( 'pay compensation', 'reject request' ) )",
                "'it\\'s a \\\\ name'",
                "+( '(', ',' )"
            })
    void whatIsReadIsWrittenTheSame(String text) {
        assertThat(ProcessTree.parse(text).text()).isEqualTo(text);
    }

    @Test
    void theTextSaysWhatTheTreeIs() {
        ProcessTree tree = new ProcessTree.Sequence(List.of(
                new ProcessTree.Activity("a"),
                new ProcessTree.Loop(new ProcessTree.Activity("b"), new ProcessTree.Silent())));
        assertThat(tree.text()).isEqualTo("->( 'a', *( 'b', tau ) )");
        assertThat(ProcessTree.parse("->('a',*(\n'b' , tau))")).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "|expected a name in single quotes, tau, or one of ->( X( +( *(, found the end at character 1",
                "->( 'a', b )|expected a name in single quotes, tau, or one of ->( X( +( *(, found \"b\" at character 10",
                "->( 'a' 'b' )|expected \",\" or \")\", found \"'\" at character 9",
                "X 'a'|expected \"(\" after X, found \"'\" at character 3",
                "'a' )|expected the end, found \")\" at character 5",
                "+( 'a', 'b|the quote is not closed that opens at character 9",
                "-> ( 'a', * ( 'b', 'c', tau ) )|a loop has two parts, the body and the way back, found 3 in the one"
                        + " that begins at character 11",
                "O( 'a', 'b' )|expected a name in single quotes, tau, or one of ->( X( +( *(, found the operator O at"
                        + " character 1",
                "->()|expected a name in single quotes, tau, or one of ->( X( +( *(, found \")\" at character 4"
            })
    void aTextThatIsNoTreeIsRefusedWithTheReason(String text, String reason) {
        assertThatThrownBy(() -> ProcessTree.parse(text == null ? "" : text))
                .isInstanceOf(TreeProblem.class)
                .hasMessage(reason);
    }

    @Test
    void aProblemKnowsItsPlace() {
        assertThatThrownBy(() -> ProcessTree.parse("->( 'a', b )"))
                .isInstanceOfSatisfying(
                        TreeProblem.class,
                        problem -> assertThat(problem.position()).isEqualTo(9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "->( 'a', ->( 'b', 'c' ) )|->( 'a', 'b', 'c' )",
                "X( 'a', X( 'b', 'a' ) )|X( 'a', 'b' )",
                "+( tau, 'a', +( 'b', tau ) )|+( 'a', 'b' )",
                "->( tau, tau )|tau",
                "X( 'a' )|'a'",
                "X( tau, *( 'a', tau ) )|*( tau, 'a' )",
                "X( tau, *( tau, 'a' ) )|*( tau, 'a' )",
                "*( *( 'a', 'b' ), 'c' )|*( 'a', X( 'b', 'c' ) )",
                "*( tau, tau )|tau",
                "*( *( 'a', tau ), tau )|*( 'a', tau )",
                "*( X( tau, 'a' ), tau )|*( tau, 'a' )",
                "*( X( tau, 'a' ), X( tau, 'b' ) )|*( tau, X( 'a', 'b' ) )",
                "*( tau, X( *( 'a', tau ), *( tau, 'b' ), tau ) )|*( tau, X( 'a', 'b' ) )",
                "*( X( *( 'a', tau ), 'b' ), tau )|*( X( 'a', 'b' ), tau )",
                "*( tau, ->( X( 'a', tau ), X( 'b', tau ) ) )|*( tau, X( 'a', 'b' ) )",
                "*( X( 'a', tau ), 'b' )|*( X( 'a', tau ), 'b' )",
                "X( tau, 'a' )|X( 'a', tau )"
            })
    void aTreeIsMadeSmaller(String text, String smaller) {
        assertThat(ProcessTree.parse(text).simplified().text()).isEqualTo(smaller);
    }

    @Test
    void depthDoesNotMatter() {
        ProcessTree tree = new ProcessTree.Activity("x");
        for (int level = 0; level < DEEP; level++) {
            List<ProcessTree> parts = List.of(new ProcessTree.Activity("a" + level), tree);
            tree = level % 2 == 0 ? new ProcessTree.Sequence(parts) : new ProcessTree.Choice(parts);
        }
        String text = tree.text();
        assertThat(ProcessTree.parse(text).text()).isEqualTo(text);
        assertThat(tree.simplified().text()).isEqualTo(text);
        int levels = tree.<Integer>fold((whole, depths) ->
                1 + depths.stream().mapToInt(depth -> depth).max().orElse(0));
        assertThat(levels).isEqualTo(DEEP + 1);
    }
}
