package org.hilo.platform.web;

import java.util.List;
import org.hilo.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * The page {@code platform/door/sign-in}.
 *
 * @param email as typed before, or empty
 * @param next path to go to afterwards, or empty
 * @param wrong key of what is wrong, or null
 * @param demo the roles in which one click lets everybody in; empty unless this is the demo
 */
public record SignInView(
        String email, String next, @Nullable String wrong, List<Role> demo) {
    public SignInView {
        demo = List.copyOf(demo);
    }
}
