package org.hilo.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The edge: every fault ends here, the caller's as a problem, ours in the log and as an apology. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Answers answers;
    private final List<KnownFault> knownFaults;

    ProblemAdvice(Answers answers, @Lazy List<KnownFault> knownFaults) {
        this.answers = answers;
        this.knownFaults = knownFaults;
    }

    @ExceptionHandler
    void handle(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // the gate's to answer
        }
        if (failure instanceof AsyncRequestNotUsableException) return; // the caller has gone
        Problem problem = problem(failure);
        if (problem.status() >= 500 && problem != failure) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        answers.answer(problem, request.getRequestURI(), request, response);
    }

    private Problem problem(Exception failure) {
        return knownFaults.stream()
                .map(fault -> fault.of(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Faults.of(failure));
    }

    /** A broken pipe is a caller who has gone, anything else on the wire is a fault like others. */
    @ExceptionHandler
    void handle(IOException failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) return;
        handle((Exception) failure, request, response);
    }
}
