package heed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where people reach this house, as its operator says. Mails lead there and nowhere else: what a request calls this
// house
/// is typed by whoever sends it, and a link in somebody else's mail would lead to that person's own site.
@Component
public class HouseAddress {

    /// Names that lead nobody to another machine.
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final String address;

    HouseAddress(@Value("${heed.address:${HEED_ADDRESS:}}") String address) {
        var typed = address.strip();
        if (!typed.isEmpty() && !typed.matches("https?://[^\\s/?#<>\"]+(/[^\\s?#<>\"]*)?")) {
            throw new IllegalArgumentException("HEED_ADDRESS is not the address of a site: " + typed);
        }
        this.address = typed.replaceFirst("/+$", "");
    }

    /// Without a slash at its end; empty where the operator has not said.
    public Optional<String> said() {
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    /// What a mail may lead to; empty where that is not known, unless this is a trial on one's own machine.
    public Optional<String> inMails(HttpServletRequest request) {
        return said().or(() -> Optional.of(request)
                .filter(it -> THIS_MACHINE.contains(it.getServerName()))
                .map(HouseAddress::asked));
    }

    private static String asked(HttpServletRequest request) {
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
