package org.hilo.platform.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows whoever starts Hilo the sentence alone, without a stack trace. */
class StorageFailureAnalyzer extends AbstractFailureAnalyzer<StorageFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, StorageFailure cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
