package org.hilo.cli.answer;

import java.util.List;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.engine.Promise;

/** All promises of a mapping. */
public final class PromiseParts implements Part {
    private final List<PromisePart> promises;

    private PromiseParts(List<PromisePart> promises) {
        this.promises = promises;
    }

    public static PromiseParts of(Selection selection, List<Promise> promises) {
        return new PromiseParts(promises.stream()
                .map(promise -> PromisePart.of(selection, promise))
                .toList());
    }

    @Override
    public void text(Text text) {
        promises.forEach(promise -> promise.text(text));
    }

    @Override
    public void json(Json json) {
        json.list("promises", promises, (j, promise) -> promise.json(j));
    }

    @Override
    public void page(Page page) {
        if (!promises.isEmpty()) {
            page.section("promises", page.say("page.promises"), () -> promises.forEach(promise -> promise.page(page)));
        }
    }

    @Override
    public List<String> findings(Words words) {
        return promises.stream().flatMap(p -> p.findings(words).stream()).toList();
    }

    @Override
    public List<String> computed(Words words) {
        return promises.isEmpty() ? List.of() : List.of(words.say("computed.promise"));
    }
}
