package vekha;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import vekha.foundation.Id;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Every error becomes a page here, or for the API a problem document (RFC 9457); neither tells anything internal. */
@ControllerAdvice
class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What PostgreSQL calls violations of unique and of foreign keys; any other violation is a fault of ours. */
    private static final Set<String> CONTRADICTED = Set.of("23505", "23503");

    private final MessageSource messages;

    Errors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(NotVisibleException.class)
    Object notVisible(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, null, null);
    }

    @ExceptionHandler(NotPermittedException.class)
    Object notPermitted(HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, null, null);
    }

    /** Changed by somebody else before, or in this very moment. */
    @ExceptionHandler({StaleException.class, ConcurrencyFailureException.class})
    Object stale(Exception late, HttpServletRequest request) {
        log.info("{} {} came too late: {}", request.getMethod(), request.getRequestURI(), late.toString());
        return answer(request, HttpStatus.CONFLICT, null, null);
    }

    /** What a form sent twice wanted to write is there already, or what it points at has gone meanwhile. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    Object contradicted(DataIntegrityViolationException violation, HttpServletRequest request) throws Exception {
        if (!CONTRADICTED.contains(sqlState(violation))) {
            return other(violation, request);
        }
        log.warn("{} {} contradicts what is stored", request.getMethod(), request.getRequestURI(), violation);
        String reason = messages.getMessage("error.contradicted", null, locale(request));
        return answer(request, HttpStatus.CONFLICT, reason, null);
    }

    private static @Nullable String sqlState(DataIntegrityViolationException violation) {
        return violation.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : null;
    }

    @ExceptionHandler(RefusedException.class)
    Object refused(RefusedException refusal, HttpServletRequest request) {
        String reason =
                messages.getMessage(refusal.messageKey(), refusal.arguments().toArray(), locale(request));
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, reason, null);
    }

    @ExceptionHandler(LongBodies.TooLongException.class)
    Object tooLong(LongBodies.TooLongException refusal, HttpServletRequest request) {
        String reason = messages.getMessage("error.too-long", new Object[] {refusal.megabytes()}, locale(request));
        return answer(request, HttpStatus.CONTENT_TOO_LARGE, reason, null);
    }

    /** An id in an address that is no number: there is no such page. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        boolean id = mismatch.getRequiredType() != null && Id.class.isAssignableFrom(mismatch.getRequiredType());
        return answer(request, id ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, null, null);
    }

    /** Who left while the answer was being sent: nobody is there to be told, and nothing failed. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void left(IOException cut, HttpServletRequest request, HttpServletResponse response) {
        log.debug("{} {} was left by its reader", request.getMethod(), request.getRequestURI(), cut);
    }

    @ExceptionHandler(Exception.class)
    Object other(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // Spring Security knows what to do
        }
        HttpStatusCode status = statusOf(failure);
        if (status.is5xxServerError()) {
            String incident = incident();
            log.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
            return answer(request, status, null, incident);
        }
        return answer(request, status, null, null);
    }

    private static HttpStatusCode statusOf(Exception failure) {
        if (failure instanceof ErrorResponse response) {
            return response.getStatusCode();
        }
        if (failure instanceof InvalidParameterException unread) {
            return HttpStatusCode.valueOf(unread.getErrorCode()); // see UnreadParameters
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return HttpStatus.BAD_REQUEST; // no body, or none that can be read
        }
        if (failure instanceof MultipartException) {
            return HttpStatus.BAD_REQUEST; // a form cut off on its way, or without what divides its parts
        }
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        return declared == null ? HttpStatus.INTERNAL_SERVER_ERROR : declared.code();
    }

    private Object answer(
            HttpServletRequest request, HttpStatusCode status, @Nullable String reason, @Nullable String incident) {
        String page = page(status);
        if (!isApi(request)) {
            ModelAndView view = new ModelAndView("error/" + page, status);
            view.addObject("reason", reason);
            view.addObject("incident", incident);
            return view;
        }
        String detail = reason != null ? reason : messages.getMessage("error." + page + ".text", null, locale(request));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (incident != null) {
            problem.setProperties(Map.of("incident", incident));
        }
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.APPLICATION_PROBLEM_JSON, StandardCharsets.UTF_8))
                .body(problem);
    }

    private static String page(HttpStatusCode status) {
        if (status.is5xxServerError()) {
            return "5xx";
        }
        return switch (status.value()) {
            case 403, 404, 409, 413, 429 -> String.valueOf(status.value());
            case 405 -> "404";
            default -> "400";
        };
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /** The API speaks Russian, as its contract says; pages speak as their reader does. */
    private static Locale locale(HttpServletRequest request) {
        return isApi(request) ? WebConfiguration.RUSSIAN : LocaleContextHolder.getLocale();
    }

    /** Eight characters that a person can read out on the telephone and an administrator finds in the log. */
    static String incident() {
        byte[] random = new byte[4];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
