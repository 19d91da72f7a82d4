package heed.routes;

import static org.assertj.core.api.Assertions.assertThat;

import heed.HeedTest;
import heed.database.DatabaseAddress;
import heed.opinions.Opinions;
import heed.people.Circle;
import heed.people.People;
import heed.purposes.Purposes;
import heed.routes.Route.Role;
import heed.routes.WordsTable.Filled;
import heed.routes.WordsTable.Words;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Each text column of the house holds hostile words of its own; they stay words on every page and in every file.
@HeedTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "heed.test.house=hostile columns")
class HostileColumnsTests {

    static final Pattern MET = Pattern.compile("zq([1-9][0-9]{2})(?![0-9])");

    /// Chosen from the list of time zones, by which the house counts: with other words in it an office has no hours.
    static final Set<String> THE_HOUSES_OWN = Set.of("offices.office.zone");

    /// What the database itself refuses, and so needs no words of ours: the name of a circle that exists.
    static final Set<String> A_CIRCLE = words("""
            answers.commitment.office answers.lift.office asking.question.office clocks.acknowledgement.office
            clocks.clock.office contributions.contribution.circle offices.change.office offices.change.other
            offices.duty.office offices.hours.office offices.office.key offices.office.parent people.circle.key
            people.hat.circle people.hat.office purposes.purpose.office thanks.thank.office""");

    /// One of a few words that a check of the database names, or the form of a path's part.
    static final Set<String> ONE_OF_A_FEW = words("""
            answers.commitment.outcome answers.progress.kind people.proof.rung clocks.clock.cause clocks.clock.duty clocks.clock.how
            contributions.contribution.kind contributions.contribution.needs contributions.contribution.state
            ladder.need.act ladder.need.lowest notices.addressed.because notices.happening.kind offices.change.kind
            people.circle.kind people.hat.kind purposes.purpose.promise purposes.purpose.slug purposes.purpose.state
            purposes.stage.key reviews.review.result trace.fate.fate trace.link.kind tripwires.tripwire.kind
            verdicts.answer.answer verdicts.asked.because""");

    /// How many columns are met on some page or in some file, at least.
    static final int MET_AT_LEAST = 20;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Purposes purposes;

    @Autowired
    Opinions opinions;

    @Autowired
    People people;

    @Autowired
    AnsweredTown answered;

    @Autowired
    DatabaseAddress address;

    @Test
    void theWordsOfNoColumnBecomeAnElementAnAttributeAHandlerOrAFormula() throws Exception {
        var town = Town.with(new Town.House(purposes, opinions, people, answered), Circle.EVERYONE, "alike");
        var filled = new ArrayList<Words>();
        var refused = new TreeSet<String>();
        var empty = new TreeSet<String>();
        fill(filled, refused, empty);
        var alive = new ArrayList<String>();
        var met = new TreeSet<Integer>();
        var broken = new TreeSet<String>();
        for (var route : Route.all().stream().filter(Route::reads).toList()) {
            for (var role : Role.values()) {
                var answer = new Asked(pages, new Town.House(purposes, opinions, people, answered))
                        .exchange(route, town, role);
                if (answer.getStatus() >= 500) {
                    broken.add(route + " " + answer.getStatus());
                }
                var body = answer.getContentAsString();
                MET.matcher(body).results().forEach(it -> met.add(Integer.valueOf(it.group(1))));
                dead(route, String.valueOf(answer.getContentType()), body).stream()
                        .map(it -> route + " as " + role + ": " + it)
                        .forEach(alive::add);
            }
        }
        var unmet = filled.stream()
                .filter(it -> !met.contains(it.number()))
                .map(Words::name)
                .toList();
        assertThat(alive).isEmpty();
        assertThat(broken).isEmpty();
        assertThat(met)
                .as("%s columns filled; met nowhere: %s; without a row: %s", filled.size(), unmet, empty)
                .hasSizeGreaterThanOrEqualTo(MET_AT_LEAST);
        var listed = new TreeSet<>(A_CIRCLE);
        listed.addAll(ONE_OF_A_FEW);
        assertThat(listed).as("what refuses words is listed").containsAll(refused);
        assertThat(filled.stream().map(Words::name))
                .as("what is listed refuses words")
                .doesNotContainAnyElementsOf(listed);
    }

    @Test
    void aTemplateThatPrintsWordsAsTheyAreIsFound() throws Exception {
        var town = Town.with(
                new Town.House(purposes, opinions, people, answered), Circle.EVERYONE, HostileWordsTests.HOSTILE);
        var path = "/statements/" + town.things().get("statement");
        assertThat(Alive.in(body(path))).isEmpty();
        var found = new ArrayList<String>();
        Careless.during("heed.opinions.JtestatementGenerated$1", () -> found.addAll(Alive.in(body(path))));
        assertThat(found).isNotEmpty();
        assertThat(Alive.in(body(path))).isEmpty();
    }

    private String body(String path) {
        try {
            return pages.get().uri(path).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(List<Words> filled, Set<String> refused, Set<String> empty) throws SQLException {
        try (var table = new WordsTable(address)) {
            for (var words : table.all()) {
                if (THE_HOUSES_OWN.contains(words.name())) {
                    continue;
                }
                switch (table.fill(words)) {
                    case Filled.YES -> filled.add(words);
                    case Filled.EMPTY -> empty.add(words.name());
                    case Filled.REFUSED -> refused.add(words.name());
                }
            }
        }
    }

    private static List<String> dead(Route route, String type, String body) throws IOException {
        if (type.startsWith("text/csv")) {
            var formulas = new ArrayList<String>();
            try (var rows = CSVFormat.RFC4180.parse(new StringReader(body))) {
                rows.forEach(row -> row.forEach(cell -> {
                    if (cell.matches("(?s)[=+@\\t\\r-].*zq.*")) {
                        formulas.add(cell);
                    }
                }));
            }
            return formulas;
        }
        return type.startsWith("text/html") || type.contains("xml") ? Alive.in(body) : List.of();
    }

    private static Set<String> words(String listed) {
        return Pattern.compile("\\S+")
                .matcher(listed)
                .results()
                .map(it -> it.group())
                .collect(Collectors.toSet());
    }
}
