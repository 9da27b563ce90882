package org.hilo.trace.event;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.hilo.intake.Refusal;

/** What became of the events of a request. */
@Schema(description = "What became of the events of a request; all that are accepted are durable.")
record EventsAnswer(
        @Schema(description = "Events that were new, and are kept now")
        long accepted,

        @Schema(description = "Events whose source and id were known already; what was known stays")
        long duplicate,

        @Schema(description = "Events that were not taken") long refused,

        @Schema(description = "Why, for the first thousand of them")
        List<Refused> refusals) {

    /** One event that was not taken. */
    @Schema(name = "RefusedEvent", description = "An event that was not taken, and why")
    record Refused(
            @Schema(description = "Line of the stream or place in the batch, starting at 1")
            long line,

            @Schema(description = "The member that is wrong; empty when the whole event is")
            String field,

            @Schema(description = "What stood there, shortened")
            String value,

            @Schema(description = "Code of the reason", example = "missing-time")
            String reason,

            @Schema(description = "The reason as a sentence")
            String message,

            @Schema(description = "What would have been accepted; empty when the reason says it")
            String allowed) {
        static Refused of(Refusal refusal, Locale language) {
            return new Refused(
                    refusal.line(),
                    refusal.field(),
                    refusal.value(),
                    refusal.reason().code(),
                    refusal.message(language),
                    refusal.allowed());
        }
    }
}
