package heed.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heed.HeedTest;
import heed.database.Reader;
import heed.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whether somebody has an account here is told neither by what is answered to an address nor by how long that takes.
@HeedTest
class SameAnswerTests {

    private static final int TRIALS = 150;
    private static final int WARM_UP = 30;

    /// Both medians lie within a fifth of one another.
    private static final double ALIKE = 1.2;

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    int network;

    @Test
    void theAnswerIsTheSameForWhoeverHasAnAccountAndForWhoeverHasNone() {
        var known = ask(known());
        var unknown = ask(unknown());
        assertThat(known.getResponse().getStatus())
                .isEqualTo(unknown.getResponse().getStatus());
        assertThat(known.getResponse().getRedirectedUrl())
                .isEqualTo(unknown.getResponse().getRedirectedUrl());
        assertThat(new TreeSet<>(known.getResponse().getHeaderNames()))
                .isEqualTo(new TreeSet<>(unknown.getResponse().getHeaderNames()));
    }

    @Test
    void theAnswerTakesAsLongForEither() {
        assertThat(ratio(address -> ask(address))).isBetween(1 / ALIKE, ALIKE);
    }

    /// The mutant writes a link only for whoever has an account: how long it takes tells.
    @Test
    void aMutantThatLooksFirstIsTold() {
        assertThat(ratio(address -> {
                    if (Reader.ANYONE.reads(() -> people.behind(address)).isPresent()) {
                        ask(address);
                    }
                }))
                .isGreaterThan(ALIKE);
    }

    /// The median for addresses with an account by the median for those without, asked by turns.
    private double ratio(Consumer<String> asks) {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < TRIALS + WARM_UP; i++) {
            var addresses = List.of(known(), unknown());
            for (var which : i % 2 == 0 ? List.of(0, 1) : List.of(1, 0)) {
                long before = System.nanoTime();
                asks.accept(addresses.get(which));
                if (i >= WARM_UP) {
                    (which == 0 ? known : unknown).add(System.nanoTime() - before);
                }
            }
        }
        return (double) median(known) / median(unknown);
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private String known() {
        var address = unknown();
        Reader.SYSTEM.runs(() -> people.arrive(address, "Amina Haddad"));
        return address;
    }

    private static String unknown() {
        return UUID.randomUUID() + "@riverton.example";
    }

    /// Each from a network of its own: the limit for one is no part of this.
    private MvcTestResult ask(String address) {
        network++;
        return pages.post()
                .uri("/sign-in")
                .param("email", address)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("10.%d.%d.7".formatted(network >> 8, network & 255));
                    return request;
                })
                .exchange();
    }
}
