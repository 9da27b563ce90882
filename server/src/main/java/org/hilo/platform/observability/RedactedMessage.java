package org.hilo.platform.observability;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of a log line on the console. */
public final class RedactedMessage extends MessageConverter {

    /** Tells in several lines, all ours, why the server did not start. */
    private static final String START_REPORT = "LoggingFailureAnalysisReporter";

    @Override
    public String convert(ILoggingEvent event) {
        if (event.getLoggerName().endsWith(START_REPORT)) return Redaction.redacted(super.convert(event));
        return Redaction.redactedLine(super.convert(event));
    }
}
