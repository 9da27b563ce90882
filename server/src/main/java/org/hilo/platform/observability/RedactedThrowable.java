package org.hilo.platform.observability;

import ch.qos.logback.classic.spi.IThrowableProxy;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;

/** The stack trace below a log line on the console. */
public final class RedactedThrowable extends WhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy throwable) {
        return Redaction.redacted(super.throwableProxyToString(throwable));
    }
}
