package heed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/// A mail never leads to a place that somebody typed into a request: whoever opens the link would hand it over.
class HouseAddressTest {

    private static final String ELSEWHERE = "evil.example";

    /// The mutant takes the house to be where the request says it is.
    private static final Function<HttpServletRequest, Optional<String>> BELIEVES = request -> {
        var url = request.getRequestURL();
        return Optional.of(
                url.substring(0, url.length() - request.getRequestURI().length()));
    };

    @Test
    void mailsLeadWhereTheOperatorSaid() {
        var house = new HouseAddress(" https://heed.riverton.example/ ");
        assertThat(house.inMails(asked(ELSEWHERE))).contains("https://heed.riverton.example");
        assertThat(house.inMails(asked("localhost"))).contains("https://heed.riverton.example");
        assertThat(leadsElsewhere(house::inMails)).isFalse();
    }

    @Test
    void whereNobodySaidOnlyATrialOnOnesOwnMachineSendsMails() {
        var house = new HouseAddress("");
        assertThat(house.inMails(asked("localhost"))).contains("http://localhost:8080");
        for (var name : new String[] {ELSEWHERE, "localhost." + ELSEWHERE, "127.0.0.1." + ELSEWHERE, "heed.town", ""}) {
            assertThat(house.inMails(asked(name))).as(name).isEmpty();
        }
        assertThat(leadsElsewhere(house::inMails)).isFalse();
        assertThat(leadsElsewhere(BELIEVES)).as("the mutant").isTrue();
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        for (var typed :
                new String[] {"heed.example", "ftp://heed.example", "https://", "https://a b", "https://a?b"}) {
            assertThatThrownBy(() -> new HouseAddress(typed)).as(typed).hasMessageContaining("HEED_ADDRESS");
        }
    }

    private static boolean leadsElsewhere(Function<HttpServletRequest, Optional<String>> address) {
        return address.apply(asked(ELSEWHERE)).orElse("").contains(ELSEWHERE);
    }

    private static HttpServletRequest asked(String host) {
        var request = new MockHttpServletRequest("POST", "/sign-in");
        request.setServerName(host);
        request.setServerPort(8080);
        return request;
    }
}
