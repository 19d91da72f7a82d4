package heed.answers;

import gg.jte.Content;
import heed.trace.Fate;
import heed.web.Markdown;
import heed.web.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An answer as a page shows it: its words as safe HTML.
record AnswerShown(Answer it, Content words) {

    /// Statements shown of one answer among others; its own page shows all.
    private static final int SOME = 5;

    static AnswerShown of(Answer answer, Markdown markdown) {
        return new AnswerShown(answer, markdown.html(answer.words()));
    }

    static List<AnswerShown> of(List<Answer> answers, Markdown markdown) {
        return answers.stream().map(it -> of(it, markdown)).toList();
    }

    List<Answer.Settled> settled(boolean all) {
        return all ? it.settled() : it.settled().stream().limit(SOME).toList();
    }

    int left(boolean all) {
        return it.settled().size() - settled(all).size();
    }

    /// How many statements met each fate.
    SortedMap<Fate, Integer> fates() {
        var fates = new TreeMap<Fate, Integer>();
        it.settled().forEach(settled -> fates.merge(settled.fate(), 1, Integer::sum));
        return fates;
    }

    /// Whom it answers, in words.
    String to(Shell shell) {
        var to = new ArrayList<String>();
        if (!it.groups().isEmpty()) {
            var letters = it.groups().stream().map(Answer.Group::letter).collect(Collectors.joining(", "));
            to.add(shell.say("answers.to-groups", it.groups().size(), letters));
        }
        if (!it.settled().isEmpty()) {
            to.add(shell.say("answers.to-statements", it.settled().size()));
        }
        return to.isEmpty() ? shell.say("answers.to-everyone") : String.join(" · ", to);
    }
}
