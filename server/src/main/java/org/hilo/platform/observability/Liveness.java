package org.hilo.platform.observability;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says that the server lives as soon as it takes requests. It is not ready before all of it has started, and reading many
 * events takes a while: whoever watches liveness shall not end a server that only reads.
 */
@Component
class Liveness {
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void serving(WebServerInitializedEvent event) {
        AvailabilityChangeEvent.publish(event.getApplicationContext(), LivenessState.CORRECT);
    }
}
