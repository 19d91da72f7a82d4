package heed.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// Whatever went wrong, said kindly, with a reference number that is also in our log. Never what the machine said.
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Faults implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final Set<Integer> SAID = Set.of(400, 403, 404, 405, 413, 422, 500, 503);

    private final Shells shells;

    Faults(Shells shells) {
        this.shells = shells;
    }

    /// What a controller threw.
    @ExceptionHandler(Exception.class)
    @Nullable
    Object thrown(Exception fault, HttpServletRequest request, HttpServletResponse response) throws Exception {
        return switch (fault) {
            case AccessDeniedException denied -> throw denied;
            case AuthenticationException unknown -> throw unknown;
            case NotFound missing -> answer(404, missing, request, response);
            case Forbidden forbidden -> answer(403, forbidden, request, response);
            case MethodArgumentTypeMismatchException odd -> answer(isInPath(odd) ? 404 : 400, odd, request, response);
            case ErrorResponse known -> answer(known.getStatusCode().value(), fault, request, response);
            default -> gone(fault) ? null : answer(500, fault, request, response);
        };
    }

    /// What a filter or the server itself refused.
    @RequestMapping("/error")
    Object refused(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable it ? it : null;
        return answer(status, fault, request, response);
    }

    private Object answer(
            int status, @Nullable Throwable fault, HttpServletRequest request, HttpServletResponse response) {
        var reference = Reference.next();
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
        if (status >= 500) {
            LOG.error("{} {} {} {}", reference, status, request.getMethod(), path, fault);
        } else {
            LOG.info("{} {} {} {} {}", reference, status, request.getMethod(), path, String.valueOf(fault));
        }
        response.setHeader("Cache-Control", "private, no-store");
        var shell = shells.of(request);
        var said = SAID.contains(status) ? status : status >= 500 ? 500 : 400;
        var title = shell.say("web.fault-" + said);
        if (path.endsWith(".json")) {
            var problem = ProblemDetail.forStatus(status);
            problem.setTitle(title);
            problem.setProperty("reference", reference);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        var view = new ModelAndView(
                "web/fault",
                Map.of(
                        "shell", shell,
                        "title", title,
                        "advice", shell.say("web.fault-" + said + "-advice"),
                        "reference", reference));
        view.setStatus(HttpStatus.resolve(status) instanceof HttpStatus known ? known : HttpStatus.BAD_REQUEST);
        return view;
    }

    /// An address with something else where an id belongs names nothing.
    private static boolean isInPath(MethodArgumentTypeMismatchException odd) {
        return odd.getParameter().hasParameterAnnotation(PathVariable.class);
    }

    /// The reader closed the page before it was done: nobody is there to answer.
    private static boolean gone(Exception fault) {
        return fault.getClass().getSimpleName().equals("AsyncRequestNotUsableException")
                || fault.getClass().getSimpleName().equals("ClientAbortException");
    }
}
