package heed.signin;

import heed.people.SignInNeeded;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Leads whoever must sign in first to the sign-in page, and back afterwards.
@ControllerAdvice
class WayToSignIn {

    @ExceptionHandler(SignInNeeded.class)
    String signIn(HttpServletRequest request) {
        return "redirect:" + SignInPages.wayIn(request);
    }
}
