package heed.notices;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.contributions.Contribution;
import heed.database.Reader;
import heed.opinions.Vote;
import heed.trace.Fate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Notices by mail: what was chosen, and nothing that is not the reader's to read.
@HeedTest
class DigestTests extends MailedTown {

    @Test
    void aDigestHoldsWhatIsUnreadAndEachThingOnce() throws Exception {
        choose(amina, Pace.DAILY);
        answered(Fate.NOT_ADOPTED);
        morning(1);
        morning(1);
        morning(2);

        assertThat(mails(amina)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Heed: one new notice");
            assertThat(mail.getContentType()).startsWith("multipart/");
            assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(mail.getHeader("List-Unsubscribe", null)).matches("<" + HERE + "/mail/end/[\\w-]{64}>");
            assertThat(whole(mail))
                    .contains("answered: “A crossing at the mill”", "Because you wrote", HERE + "/answers/")
                    .contains("<html lang=\"en\" dir=\"ltr\">", HERE + "/me/notices")
                    .doesNotContain("href=\"/");
        });

        answered(Fate.CHANGED_MIND);
        morning(3);
        assertThat(mails(amina)).hasSize(2);
        assertThat(mails(amina).getLast().getSubject()).isEqualTo("Heed: one new notice");
    }

    @Test
    void nobodyIsMailedWhoDidNotChooseItAndNobodyWithoutNews() {
        choose(ines, Pace.DAILY);
        answered(Fate.ADOPTED);
        morning(1);

        assertThat(mails(amina)).isEmpty();
        assertThat(mails(ines)).isEmpty();
    }

    @Test
    void whatWasReadOnThePageComesInNoMail() {
        choose(amina, Pace.DAILY);
        answered(Fate.ADOPTED);
        amina.reader().runs(() -> notices.read(amina.person().id(), clock.instant()));
        morning(1);

        assertThat(mails(amina)).isEmpty();
    }

    @Test
    void whoChoseWeeklyGetsOneMailAWeek() {
        choose(amina, Pace.WEEKLY);
        for (int day = 1; day <= 14; day++) {
            answered(day % 2 == 0 ? Fate.NOT_ADOPTED : Fate.CHANGED_MIND);
            morning(day);
        }

        assertThat(mails(amina)).hasSize(2);
    }

    @Test
    void aMailIsInTheReadersLanguage() throws Exception {
        Reader.SYSTEM.runs(() -> mailings.choose(amina.person().id(), Pace.DAILY, Locale.of("ar")));
        answered(Fate.ADOPTED);
        morning(1);

        assertThat(mails(amina).getFirst().getSubject()).contains("إشعار جديد واحد");
        assertThat(whole(mails(amina).getFirst())).contains("لأنك كتبت", "lang=\"ar\" dir=\"rtl\"");
    }

    @Test
    void whatIsHiddenBeforeTheMorningIsInNoMail() {
        choose(amina, Pace.DAILY);
        var answer = answered(Fate.ADOPTED);
        Reader.SYSTEM.runs(() -> contributions.hide(
                new Contribution.Id(answer.id().value()),
                "Names a child",
                ines.person().id()));
        morning(1);

        assertThat(mails(amina)).isEmpty();
    }

    @Test
    void whatAnOfficeKeepsToItselfIsInNobodysMailbox() {
        purpose = purpose(java.util.Objects.requireNonNull(ines.hat().office()));
        crossing = said(ines, "A quibblewocky at the mill");
        var li = hall.official(
                "Li Wen",
                hall.offices().find(Objects.requireNonNull(ines.hat().office())).orElseThrow());
        li.reader().reads(() -> opinions.vote(li.person().id(), crossing, Vote.AGREE));
        choose(li, Pace.DAILY);
        answered(Fate.ADOPTED);
        morning(1);

        assertThat(li.reader().reads(() -> notices.of(li.person().id(), null, 9)))
                .as("in the office it is read")
                .isNotEmpty();
        assertThat(mails(li)).isEmpty();
    }

    /// Mails hold what everybody reads: members, staff and officials read the rest on the page.
    @Test
    void whatIsKeptToStaffOrAGroupOrWasHiddenIsInNobodysMailbox() throws Exception {
        var group = "group:choir-" + java.util.UUID.randomUUID();
        Reader.SYSTEM.runs(() -> people.found(group, "Choir", ines.person().id()));
        for (var circle : List.of("staff", group, "everyone")) {
            purpose = purpose(circle);
            crossing = said(ines, "A fribblecandle at the mill");
            var li = hall.official(
                    "Li Wen",
                    hall.offices()
                            .find(Objects.requireNonNull(ines.hat().office()))
                            .orElseThrow());
            var reader = new Reader(
                    li.person().id().value(), new java.util.HashSet<>(List.of("everyone", "staff", circle)), false);
            reader.reads(() -> opinions.vote(li.person().id(), crossing, Vote.AGREE));
            choose(li, Pace.DAILY);
            choose(amina, Pace.DAILY);
            var answer = answered(Fate.ADOPTED);
            for (var hidden : List.of(crossing.value(), answer.id().value())) {
                Reader.SYSTEM.runs(() -> contributions.hide(
                        new Contribution.Id(hidden),
                        "Names a child",
                        ines.person().id()));
            }
            morning(1);
            assertThat(mails(li)).as(circle).isEmpty();
        }
        for (var mail : POST.getReceivedMessages()) {
            assertThat(whole(mail)).doesNotContain("fribblecandle");
        }
    }

    @Test
    void whoWentOrIsSuspendedGetsNothing() {
        var rashid = voted("Rashid Khan", crossing, Vote.AGREE);
        for (var one : List.of(amina, rashid)) {
            choose(one, Pace.DAILY);
        }
        answered(Fate.ADOPTED);
        var to = addresses(amina);
        Reader.SYSTEM.runs(() -> standings.erase(amina.person().id(), false));
        Reader.SYSTEM.runs(() -> standings.suspend(
                rashid.person().id(), "Insults", ines.hat(), clock.instant().plus(Duration.ofDays(90))));
        morning(1);

        assertThat(mails(to)).isEmpty();
        assertThat(mails(rashid)).isEmpty();
        assertThat(Reader.SYSTEM
                        .reads(() -> mailings.held(amina.person().id()))
                        .getFirst()
                        .rows())
                .isEmpty();
    }
}
