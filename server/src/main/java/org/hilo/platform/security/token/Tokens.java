package org.hilo.platform.security.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.Secret;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.value.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Door to the keys of programs. */
@Service
public class Tokens {

    /** Lets people and scanners of leaked secrets see what it is. */
    public static final String PREFIX = "hilo_";

    private static final int MOST_PER_PERSON = 50; // nobody keeps more apart
    private static final int LONGEST_NAME = 80; // fits a line of a page

    /** Last use is a day's question, not a minute's: it is written at most this often. */
    private static final Duration USED_EVERY = Duration.ofMinutes(5);

    /**
     * A program that sends event after event is asked about once a second, not each time. What this server changes of
     * tokens and people counts at once; what another on the same database changes, within that second.
     */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final TokenStore store;
    private final InstantSource clock;
    private final Cache<ByteBuffer, SignedIn> bearers = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    Tokens(TokenStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A new token, to be shown this once. */
    public Secret create(PersonId person, String name) {
        String sound = name.strip();
        if (sound.isEmpty() || sound.length() > LONGEST_NAME) {
            throw Problem.invalid("token.name", "name").argument("longest", LONGEST_NAME);
        }
        if (store.of(person).size() >= MOST_PER_PERSON) {
            throw Problem.of(409, "token.too_many").argument("most", MOST_PER_PERSON);
        }
        var secret = new Secret(PREFIX + Secret.random().text());
        store.insert(person, sound, secret, clock.instant());
        return secret;
    }

    public List<Token> of(PersonId person) {
        return store.of(person);
    }

    /** Takes back one's own token; another's isn't found. */
    public void revoke(PersonId person, long id) {
        if (!store.delete(person, id)) throw Problem.notFound();
        forget();
    }

    /** To be called when somebody's role has changed or they have left. */
    public void forget() {
        bearers.invalidateAll();
    }

    /** For whom the bearer acts, if the token holds and the person is active. */
    public Optional<SignedIn> find(Secret secret) {
        if (!secret.text().startsWith(PREFIX)) return Optional.empty();
        ByteBuffer hash = ByteBuffer.wrap(secret.hash());
        return Optional.ofNullable(bearers.get(hash, key -> read(secret)));
    }

    private @Nullable SignedIn read(Secret secret) {
        Instant now = clock.instant();
        var found = store.find(secret);
        found.filter(token -> isOld(token.lastUsedAt(), now)).ifPresent(token -> store.used(token.id(), now));
        return found.map(TokenStore.Found::person).orElse(null);
    }

    private static boolean isOld(@Nullable Instant used, Instant now) {
        return used == null || used.plus(USED_EVERY).isBefore(now);
    }
}
