package org.hilo.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chunk that came from a file and is not full goes on as if its values had been added one by one. */
class OptionalColumnTest {
    private static final int ROWS = 100;

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void rowsThatCameLaterHaveNoValueUntilOneIsAdded(int every) {
        OptionalColumn before = new OptionalColumn();
        for (int row = 0; row < ROWS; row += every) {
            before.add(row, 7L * row);
        }
        OptionalColumn column = OptionalColumn.of(List.of(before.view().chunk(0, ROWS)), ROWS);
        OptionalColumn.View old = column.view();
        isAsBefore(old, every);
        assertThat(old.get(ROWS + 50)).isEqualTo(OptionalColumn.ABSENT);
        column.add(ROWS + 50, 1);
        column.add(ROWS + 50, 2);
        isAsBefore(column.view(), every);
        assertThat(column.view().get(ROWS + 49)).isEqualTo(OptionalColumn.ABSENT);
        assertThat(column.view().get(ROWS + 50)).isEqualTo(1);
        assertThat(column.view().hasMore()).isTrue();
        assertThat(old.get(ROWS + 50)).isEqualTo(OptionalColumn.ABSENT);
    }

    private static void isAsBefore(OptionalColumn.View view, int every) {
        for (int row = 0; row < ROWS; row++) {
            assertThat(view.get(row)).isEqualTo(row % every == 0 ? 7L * row : OptionalColumn.ABSENT);
        }
    }
}
