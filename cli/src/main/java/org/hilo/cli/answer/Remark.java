package org.hilo.cli.answer;

import java.util.List;
import org.hilo.cli.terminal.Words;

/** A sentence to be said in whatever language: its key, and its arguments by name and value. */
public record Remark(String key, List<Object> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(String key, Object... arguments) {
        return new Remark(key, List.of(arguments));
    }

    public String said(Words words) {
        return words.say(key, arguments.toArray());
    }
}
