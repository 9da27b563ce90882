package org.hilo.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    ProblemAdvice(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void handle(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // the gate's to answer
        }
        if (failure instanceof AsyncRequestNotUsableException) return; // the caller has gone
        Problem problem = Faults.of(failure);
        if (problem.status() >= 500 && problem != failure) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        answers.answer(problem, request.getRequestURI(), request, response);
    }

    /** A broken pipe is a caller who has gone, anything else on the wire is a fault like others. */
    @ExceptionHandler
    void handle(IOException failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) return;
        handle((Exception) failure, request, response);
    }
}
