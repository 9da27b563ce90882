package org.hilo.platform.security.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.hilo.platform.security.session.SessionCookie;
import org.hilo.platform.security.session.Sessions;
import org.hilo.platform.security.token.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Spring Security, told to use our sessions, our table and our headers, and nothing of its own pages. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Everything from here, no inline script or style, no frames, no plug-ins; pictures also from exports in memory. */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'");

    private static final String DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    SecurityFilterChain gate(HttpSecurity http, Sessions sessions, Tokens tokens, Refusals refusals) throws Exception {
        var context = new RequestAttributeSecurityContextRepository();
        http.authorizeHttpRequests(requests -> requests.anyRequest().access(new Authorisation()))
                .addFilterBefore(new Identification(context, sessions, tokens), CsrfFilter.class)
                .addFilterBefore(new UploadGate(), CsrfFilter.class)
                .securityContext(security -> security.securityContextRepository(context))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormProof())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(SecurityConfiguration::cannotBeForged))
                .exceptionHandling(failure ->
                        failure.authenticationEntryPoint(refusals::unknown).accessDeniedHandler(refusals::denied))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.deny()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return http.build();
    }

    /** Requests are counted as a whole; a measurement around each filter of the gate would cost more than the gate. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * A foreign page can make a browser send its cookie along, but not a token; and a program without either is simply
     * unknown, which says more than a missing proof.
     */
    private static boolean cannotBeForged(HttpServletRequest request) {
        return Bearer.of(request).isPresent()
                || (request.getRequestURI().startsWith("/api/")
                        && SessionCookie.session(request).isEmpty());
    }
}
