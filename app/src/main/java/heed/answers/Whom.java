package heed.answers;

import heed.contributions.Contribution;
import heed.opinions.Received.Concern;
import heed.opinions.Received.Wanted;
import heed.trace.FateShown;
import heed.web.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// Whom an official can answer, and whom they chose: statements, groups of the map, or everyone.
///
/// @param statements the chosen ones, then the most wanted of those looked for
/// @param found how many there are of those looked for
record Whom(Asked asked, List<Group> groups, List<One> statements, int found) {

    /// Statements offered at once; a search finds the others.
    static final int OFFERED = 30;

    /// What the form says: who is ticked, and which statements are looked for.
    record Asked(Set<UUID> statements, Set<String> groups, boolean whole, String q, boolean open) {

        static Asked of(MultiValueMap<String, String> typed) {
            return new Asked(
                    values(typed, "statement").map(Asked::id).collect(Collectors.toSet()),
                    values(typed, "group").collect(Collectors.toSet()),
                    typed.containsKey("whole"),
                    Objects.requireNonNullElse(typed.getFirst("q"), "").strip(),
                    typed.containsKey("open"));
        }

        private static Stream<String> values(MultiValueMap<String, String> typed, String name) {
            return typed.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty());
        }

        private static UUID id(String typed) {
            try {
                return UUID.fromString(typed);
            } catch (IllegalArgumentException _) {
                throw new NotFound("statement " + typed);
            }
        }

        boolean none() {
            return statements.isEmpty() && groups.isEmpty() && !whole;
        }

        private boolean looksFor(Wanted it, @Nullable FateShown fate) {
            return !(open && fate != null)
                    && it.statement().words().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
        }
    }

    record Group(Concern concern, boolean chosen) {

        /// Says by which statements the group was known when the form was made: maps change while one writes.
        String known() {
            return concern.wants().stream()
                    .map(it -> String.valueOf(it.number()))
                    .collect(Collectors.joining("-"));
        }
    }

    record One(Wanted it, boolean chosen, @Nullable FateShown fate) {

        UUID id() {
            return it.statement().id().value();
        }
    }

    static Whom of(Asked asked, List<Wanted> all, List<Concern> groups, Map<UUID, FateShown> fates) {
        Function<Wanted, One> one = it -> new One(
                it,
                asked.statements().contains(it.statement().id().value()),
                fates.get(it.statement().id().value()));
        var ones = all.stream().map(one).toList();
        var chosen = ones.stream().filter(One::chosen).toList();
        if (chosen.size() < asked.statements().size()) {
            throw new NotFound("statements " + asked.statements());
        }
        var found = ones.stream()
                .filter(it -> !it.chosen() && asked.looksFor(it.it(), it.fate()))
                .toList();
        return new Whom(
                asked,
                groups.stream()
                        .map(it -> new Group(it, asked.groups().contains(it.letter())))
                        .toList(),
                Stream.concat(chosen.stream(), found.stream().limit(OFFERED)).toList(),
                found.size());
    }

    List<One> chosen() {
        return statements.stream().filter(One::chosen).toList();
    }

    List<Concern> chosenGroups() {
        return groups.stream().filter(Group::chosen).map(Group::concern).toList();
    }

    /// The statements of chosen groups that were not chosen themselves.
    List<Contribution.Id> ofGroups() {
        return chosenGroups().stream()
                .map(Concern::wants)
                .flatMap(Collection::stream)
                .map(it -> it.id().value())
                .filter(it -> !asked.statements().contains(it))
                .distinct()
                .map(Contribution.Id::new)
                .toList();
    }
}
