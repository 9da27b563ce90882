package org.hilo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has just been done, told on the page after the redirect: the key of a message in a cookie that is read once.
 * There are no sessions on the server that could hold it.
 */
public final class Notice {

    private static final String COOKIE = "hilo-notice";
    private static final Duration AGE = Duration.ofMinutes(1);
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z_]+){1,5}");

    private Notice() {}

    /** Says it on the next page; call before the redirect. */
    public static void leave(HttpServletRequest request, HttpServletResponse response, String key) {
        Preference.write(request, response, COOKIE, key, AGE);
    }

    static @Nullable String take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> key = Preference.read(request, COOKIE);
        key.ifPresent(found -> Preference.write(request, response, COOKIE, "", Duration.ZERO));
        return key.filter(found -> KEY.matcher(found).matches()).orElse(null);
    }
}
