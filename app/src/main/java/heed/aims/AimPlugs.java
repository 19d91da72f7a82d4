package heed.aims;

import heed.answers.Commitment;
import heed.answers.CommitmentPart;
import heed.answers.Commitments;
import heed.opendata.Column;
import heed.opendata.Column.Type;
import heed.opendata.Dataset;
import heed.opendata.Rows;
import heed.purposes.Indicator;
import heed.purposes.Purpose;
import heed.purposes.Purposes;
import heed.purposes.Under;
import heed.trace.Reaches;
import heed.verdicts.Verdict;
import heed.verdicts.Verdicts;
import heed.web.Parts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What this room shows on pages of others, and its list as open data.
@Configuration
class AimPlugs {

    private final Aims aims;
    private final Purposes purposes;
    private final Commitments commitments;
    private final Verdicts verdicts;
    private final Parts parts;
    private final Clock clock;

    AimPlugs(Aims aims, Purposes purposes, Commitments commitments, Verdicts verdicts, Parts parts, Clock clock) {
        this.aims = aims;
        this.purposes = purposes;
        this.commitments = commitments;
        this.verdicts = verdicts;
        this.parts = parts;
        this.clock = clock;
    }

    /// The numbers these promises should move; a few queries, however many they are.
    List<Moves.Number> numbers(Collection<UUID> promises) {
        var named = aims.of(promises);
        var numbers =
                purposes
                        .indicatorsOf(named.stream()
                                .map(it -> it.indicator().value())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Indicator::id, Function.identity()));
        var paths = numbers.values().stream()
                .map(Indicator::purpose)
                .distinct()
                .flatMap(it -> purposes.find(it).stream())
                .collect(Collectors.toMap(Purpose::id, Purpose::path));
        return named.stream()
                .filter(it -> numbers.containsKey(it.indicator()))
                .map(it -> {
                    var number = Objects.requireNonNull(numbers.get(it.indicator()));
                    return new Moves.Number(
                            it.commitment().value(),
                            it,
                            number,
                            paths.getOrDefault(number.purpose(), "/purposes") + "/indicators/"
                                    + number.id().value());
                })
                .toList();
    }

    /// The promises behind these aims with how they stand and what was said of them last.
    List<Moves> moves(List<Aim> named, Purpose.Id purpose) {
        if (named.isEmpty()) {
            return List.of();
        }
        var promises = commitments
                .these(named.stream().map(it -> it.commitment().value()).toList())
                .stream()
                .collect(Collectors.toMap(Commitment::id, Function.identity()));
        var said = verdicts.of(purpose).stream()
                .collect(Collectors.toMap(Verdict::commitment, Function.identity(), (latest, _) -> latest));
        var today = LocalDate.now(clock);
        return named.stream()
                .filter(it -> promises.containsKey(it.commitment()))
                .map(it -> {
                    var promise = Objects.requireNonNull(promises.get(it.commitment()));
                    return new Moves(
                            it,
                            promise,
                            promise.state(today),
                            said.get(it.commitment().value()));
                })
                .toList();
    }

    @Bean
    Reaches numbersOfPromises() {
        return ids -> List.copyOf(numbers(ids));
    }

    @Bean
    CommitmentPart whatAPromiseShouldMove() {
        return (promise, visitor, shell) -> {
            var named = numbers(List.of(promise.id().value()));
            var hat = visitor.hat();
            var mine = hat != null && Commitments.ofOffice(hat, promise);
            var choices = new LinkedHashMap<String, String>();
            if (mine) {
                aims.choices(promise).stream()
                        .filter(it -> named.stream()
                                .noneMatch(each -> each.id().equals(it.id().value())))
                        .forEach(it -> choices.put(it.id().value().toString(), it.name()));
            }
            return named.isEmpty() && choices.isEmpty()
                    ? List.of()
                    : List.of(parts.of(
                            "aims/of-promise",
                            Map.of(
                                    "shell", shell, "promise", promise, "named", named, "choices", choices, "mine",
                                    mine)));
        };
    }

    @Bean
    @Order(10)
    Under whatShouldMoveTheNumber() {
        return (purpose, indicator, _, shell) -> {
            var moves = moves(aims.on(indicator.id()), purpose.id());
            return moves.isEmpty()
                    ? List.of()
                    : List.of(parts.of("aims/under", Map.of("shell", shell, "purpose", purpose, "moves", moves)));
        };
    }

    @Bean
    Dataset aimsAsData() {
        var columns = List.of(
                new Column("commitment", Type.TEXT, "aims.column-commitment"),
                new Column("promise", Type.TEXT, "aims.column-promise"),
                new Column("state", Type.TEXT, "aims.column-state"),
                new Column("indicator", Type.TEXT, "aims.column-indicator"),
                new Column("named", Type.TIME, "aims.column-named"),
                new Column("by", Type.TEXT, "aims.column-by"),
                new Column("after_the_end", Type.BOOLEAN, "aims.column-after"),
                new Column("dropped", Type.TIME, "aims.column-dropped"),
                new Column("invited", Type.INTEGER, "aims.column-invited"),
                new Column("answered", Type.INTEGER, "aims.column-answered"),
                new Column("yes", Type.INTEGER, "aims.column-yes"),
                new Column("partly", Type.INTEGER, "aims.column-partly"),
                new Column("no", Type.INTEGER, "aims.column-no"),
                new Column("cannot_tell", Type.INTEGER, "aims.column-cannot-tell"));
        return Dataset.of("/purposes/{purpose}/aims", "aims.data", columns, in -> {
            var purpose = purposes.at(in.getOrDefault("purpose", "")).id();
            return Rows.of(
                    moves(aims.of(purpose), purpose).stream().map(AimPlugs::row).toList());
        });
    }

    private static List<@Nullable Object> row(Moves it) {
        var verdict = it.verdict();
        var shares = verdict == null ? null : verdict.shares();
        return Rows.row(
                it.promise().id().value(),
                it.promise().words(),
                it.state().word(),
                it.aim().indicator().value(),
                it.aim().at(),
                it.aim().byName(),
                it.aim().after(it.promise()),
                it.aim().dropped(),
                verdict == null ? null : verdict.invited(),
                verdict == null ? null : verdict.answered(),
                shares == null ? null : shares.yes(),
                shares == null ? null : shares.partly(),
                shares == null ? null : shares.no(),
                shares == null ? null : shares.cannotTell());
    }
}
