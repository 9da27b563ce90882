package org.hilo.platform.security.person;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.Secret;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id at OWASP's first choice: 19 MiB, two passes, one lane. A stored hash carries its own
 * parameters; one with weaker parameters is replaced when its person signs in.
 */
@Component
public class Passwords {

    /** Length beats signs (NIST SP 800-63B); the longest keeps hashing cheap to refuse. */
    static final int SHORTEST = 12;

    static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Each hash takes 19 MiB and a core for a moment: a crowd at the door waits rather than fills the memory. */
    private static final int AT_ONCE = 3;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobodysHash = encoder.encode(Secret.random().text());

    /** Refuses a password that is too short, too long, or simply the address or one letter. */
    public void check(String password, String email) {
        boolean monotonous = password.chars().distinct().count() < 5;
        boolean address =
                password.toLowerCase(Locale.ROOT).contains(email.strip().toLowerCase(Locale.ROOT));
        if (password.length() < SHORTEST || password.length() > LONGEST || monotonous || address) {
            throw Problem.invalid("person.password", "password")
                    .argument("shortest", SHORTEST)
                    .argument("longest", LONGEST);
        }
    }

    public String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    public boolean matches(String password, String hash) {
        if (password.length() > LONGEST) return false;
        return inTurn(() -> encoder.matches(password, hash));
    }

    /** Takes as long as {@link #matches}, so that time doesn't tell whether an account exists. */
    public boolean matchesNobody(String password) {
        matches(password, nobodysHash);
        return false;
    }

    public boolean isWeak(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
