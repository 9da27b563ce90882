package org.hilo.platform.security.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.hilo.platform.security.Permission;
import org.hilo.platform.security.Permissions;
import org.hilo.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Asks the table; what isn't in it is refused. */
final class Authorisation implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        var needed = Permissions.needed(request.getMethod(), request.getRequestURI());
        if (needed.isEmpty()) return new AuthorizationDecision(false);
        if (needed.get() == Permission.ENTER) return new AuthorizationDecision(true);
        Authentication authentication = who.get();
        return new AuthorizationDecision(authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.can(needed.get()));
    }
}
