package org.hilo.platform.security.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.hilo.platform.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * How often one may try a password: per account and address together (so that a stranger can't lock somebody out from
 * afar), per address, and, more generously, per account. An account that doesn't exist is counted like any other.
 */
@Component
class SignInLimits {

    /** Bounds the memory an attacker can make us use. */
    private static final int REMEMBERED = 50_000;

    private static final Bandwidth ACCOUNT_FROM_ADDRESS = limit(6, 1, Duration.ofMinutes(1));
    private static final Bandwidth ADDRESS = limit(40, 20, Duration.ofMinutes(1));
    private static final Bandwidth ACCOUNT = limit(60, 10, Duration.ofMinutes(10));

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /** Counts one attempt, or refuses it. */
    void count(String email, String address) {
        String account = email.strip().toLowerCase(Locale.ROOT);
        String network = network(address);
        for (Bucket bucket : List.of(
                bucket("n " + network, ADDRESS),
                bucket("an " + network + " " + account, ACCOUNT_FROM_ADDRESS),
                bucket("a " + account, ACCOUNT))) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
                throw Problem.of(429, "sign_in.too_often").argument("seconds", seconds);
            }
        }
    }

    /** The right password makes earlier slips forgotten, from this address. */
    void forget(String email, String address) {
        buckets.invalidate("an " + network(address) + " " + email.strip().toLowerCase(Locale.ROOT));
    }

    /** Who has one IPv6 address has the other 2⁶⁴ of its network too. */
    static String network(String address) {
        if (!address.contains(":")) return address;
        String[] groups = address.split(":", -1);
        return String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
    }

    private Bucket bucket(String key, Bandwidth limit) {
        return buckets.get(key, k -> Bucket.builder().addLimit(limit).build());
    }

    private static Bandwidth limit(int atOnce, int refill, Duration every) {
        return Bandwidth.builder().capacity(atOnce).refillGreedy(refill, every).build();
    }
}
