package org.hilo.cli.answer;

import java.util.List;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;

/** One answer, told in three forms with the same figures. */
public interface Part {

    /** For a terminal. */
    default void text(Text text) {}

    /** As members of the JSON object. */
    default void json(Json json) {}

    /** As a section of the page. */
    default void page(Page page) {}

    /** What it comes down to, in sentences; the page leads with the first one of all. */
    default List<String> findings(Words words) {
        return List.of();
    }

    /** How the figures were computed, in sentences. */
    default List<String> computed(Words words) {
        return List.of();
    }

    /** What should be known before they are believed. */
    default List<Remark> remarks() {
        return List.of();
    }
}
