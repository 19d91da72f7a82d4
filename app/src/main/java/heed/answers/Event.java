package heed.answers;

import heed.people.Hat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the public register of a promise: what happened, in whose words, with which evidence.
///
/// @param about the part of the promise it is about, if one
/// @param worn in which capacity it was said, where that is not for oneself or stands in the name
/// @param picture what shows it, if one does
/// @param hiding why its words are hidden, if they are
/// @param contest which contest this is, if one
/// @param official what it is whose words an official wrote, if one did after the promise itself
record Event(
        Instant at,
        String key,
        @Nullable String about,
        String words,
        @Nullable String link,
        @Nullable LocalDate due,
        String by,
        Hat.@Nullable Worn worn,
        @Nullable Photo picture,
        Contest.@Nullable Hiding hiding,
        @Nullable UUID contest,
        @Nullable UUID official) {

    /// As it stands in data.
    String word() {
        return key.substring("answers.event-".length());
    }

    /// False where its words are hidden from this reader.
    boolean shown() {
        return hiding == null || hiding.read();
    }

    /// All that happened to a promise, the earliest first.
    static List<Event> of(
            Commitment it,
            List<Progress> progress,
            List<Contest> contests,
            List<Photo> photos,
            Map<UUID, Contest.Hiding> hidden) {
        var all = new ArrayList<Event>();
        all.add(new Event(
                it.at(),
                "answers.event-promised",
                null,
                it.words(),
                null,
                it.firstDue(),
                it.author(),
                null,
                null,
                null,
                null,
                null));
        for (var each : progress) {
            var part = progress.stream()
                    .filter(known -> known.id().equals(each.part()))
                    .map(Progress::words)
                    .findFirst()
                    .orElse(null);
            all.add(new Event(
                    each.at(),
                    key(each.kind()),
                    part,
                    each.words(),
                    each.link(),
                    each.due(),
                    each.by(),
                    null,
                    of(each.id(), photos),
                    hidden.get(each.id()),
                    null,
                    each.id()));
        }
        var end = it.settlement();
        if (end != null) {
            all.add(new Event(
                    end.at(),
                    key(end.outcome()),
                    null,
                    end.evidence(),
                    null,
                    null,
                    end.by(),
                    null,
                    of(it.id().value(), photos),
                    hidden.get(it.id().value()),
                    null,
                    it.id().value()));
        }
        for (var each : contests) {
            all.add(new Event(
                    each.at(),
                    "answers.event-contested",
                    null,
                    each.evidence(),
                    each.link(),
                    null,
                    each.by(),
                    each.worn(),
                    of(each.id(), photos),
                    each.hiding(),
                    each.id(),
                    null));
            var judged = each.judgement();
            if (judged != null) {
                all.add(new Event(
                        judged.at(),
                        key(judged.verdict()),
                        null,
                        judged.reason(),
                        null,
                        null,
                        judged.by(),
                        null,
                        null,
                        hidden.get(each.id()),
                        null,
                        each.id()));
            }
        }
        all.sort(Comparator.comparing(Event::at));
        return all;
    }

    private static @Nullable Photo of(UUID event, List<Photo> photos) {
        return photos.stream()
                .filter(it -> it.event().equals(event))
                .findFirst()
                .orElse(null);
    }

    private static String key(Enum<?> what) {
        return "answers.event-"
                + Objects.requireNonNull(what).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
