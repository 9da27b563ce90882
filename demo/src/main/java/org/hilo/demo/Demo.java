package org.hilo.demo;

import java.util.stream.Stream;
import org.hilo.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./hilo demo}: the server with the demo's flag and, unless told otherwise, a data folder of its own. */
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) {
        start(arguments);
    }

    /** Starts the server; the world comes in while it serves. */
    static ConfigurableApplicationContext start(String... arguments) {
        String[] withFlag = Stream.concat(Stream.of(arguments), Stream.of("--hilo.demo=true"))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Application.class)
                .properties("hilo.data=data/demo")
                .run(withFlag);
    }
}
