package org.hilo.platform.problem;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** The faults that Spring finds before our code does, in our words. */
final class Faults {

    private Faults() {}

    static Problem of(int status) {
        return Problem.of(
                status,
                switch (status) {
                    case 400 -> "unreadable";
                    case 401 -> "sign_in_needed";
                    case 403 -> "forbidden";
                    case 404 -> "not_found";
                    case 405 -> "method";
                    case 406 -> "not_acceptable";
                    case 413 -> "too_large";
                    case 415 -> "media_type";
                    case 429 -> "too_often";
                    case 503 -> "busy";
                    default -> status < 500 ? "unreadable" : "failed";
                });
    }

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case MissingServletRequestParameterException missing ->
                Problem.of(400, "missing").field(missing.getParameterName());
            case MissingRequestValueException missing -> Problem.of(400, "unreadable");
            case MethodArgumentNotValidException invalid ->
                Problem.of(422, "invalid")
                        .field(
                                invalid.getFieldError() == null
                                        ? ""
                                        : invalid.getFieldError().getField());
            case MethodArgumentTypeMismatchException mismatch ->
                Problem.of(400, "mistyped").field(mismatch.getName());
            case TypeMismatchException mismatch -> Problem.of(400, "unreadable");
            case MaxUploadSizeExceededException tooLarge -> of(413);
            case MultipartException unreadable -> Problem.of(400, "unreadable");
            case HttpMessageNotReadableException unreadable -> Problem.of(400, "unreadable");
            case QueryTimeoutException timeout -> of(503);
            case TransientDataAccessException busy -> of(503);
            case CannotGetJdbcConnectionException busy -> of(503);
            case ErrorResponse known -> of(known.getStatusCode().value());
            default -> of(500);
        };
    }
}
