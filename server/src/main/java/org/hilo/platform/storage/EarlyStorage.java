package org.hilo.platform.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the database and runs the migrations while Spring still looks for its beans: neither needs the other, and both
 * take seconds.
 */
class EarlyStorage implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The database that is being opened; whoever asks waits for it, with every schema up to date. */
    record Opening(CompletableFuture<Server> server) {
        Server await() {
            try {
                return server.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause; // a sentence for whoever starts Hilo is found by its type
                }
                throw e;
            }
        }
    }

    /** Holds the embedded server for as long as the application lives; empty when the database is external. */
    record Server(Database database, AutoCloseable whileOpen) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            whileOpen.close();
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        StorageSettings settings = Binder.get(context.getEnvironment()).bindOrCreate("hilo", StorageSettings.class);
        var server = new CompletableFuture<Server>();
        Thread.ofPlatform().name("storage").start(() -> {
            try {
                Server open = open(settings);
                Migrations.run(open.database().unpooled());
                server.complete(open);
            } catch (RuntimeException | Error e) {
                server.completeExceptionally(e);
            }
        });
        context.getBeanFactory().registerSingleton("storageOpening", new Opening(server));
    }

    private static Server open(StorageSettings settings) {
        if (!settings.database().url().isBlank()) {
            return new Server(ExternalPostgres.connect(settings.database().url().strip()), () -> {});
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(new EmbeddedPostgres.Settings(
                settings.data(), settings.cacheFolder(), settings.postgres().settings()));
        // a start that is interrupted before anybody holds the server stops the database too
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return new Server(postgres.database("postgres"), postgres);
    }
}
