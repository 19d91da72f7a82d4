package heed.answers;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.people.Circle;
import heed.people.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An answer can be thanked for; a promise once it is kept.
@HeedTest
class ThankedTests {

    @Autowired
    MillRoad street;

    @Autowired
    MockMvcTester pages;

    @Test
    void aPromiseIsThankedForOnceItIsKept() {
        var ines = street.ines();
        var promise = street.promised(ines, street.purpose(ines, Circle.EVERYONE), MillRoad.DUE);
        var amina = street.resident("Amina Haddad");

        assertThat(pages.post().uri("/thanks/" + promise.id().value()).with(SignedIn.as(amina)))
                .hasStatus(404);
        assertThat(pages.get().uri(promise.path()).with(SignedIn.as(amina)))
                .bodyText()
                .doesNotContain("Say thanks");

        street.settle(ines, promise, Commitment.Outcome.KEPT, "It stands");

        assertThat(pages.get().uri(promise.path()).with(SignedIn.as(amina)))
                .bodyText()
                .contains("Say thanks");
        assertThat(pages.post().uri("/thanks/" + promise.id().value()).with(SignedIn.as(amina)))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri(promise.path())).bodyText().contains("One person said thanks");
    }

    @Test
    void anAnswerKeptToAnOfficeIsThankedForByNobodyElse() {
        var ines = street.ines();
        var answer = street.answered(
                ines, street.answering(ines, street.purpose(ines, MillRoad.TRANSPORT), java.util.List.of()));
        var amina = street.resident("Amina Haddad");

        assertThat(pages.post().uri("/thanks/" + answer.id().value()).with(SignedIn.as(amina)))
                .hasStatus(404);
    }
}
