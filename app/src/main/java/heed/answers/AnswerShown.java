package heed.answers;

import gg.jte.Content;
import heed.web.Markdown;
import java.util.List;

/// An answer as a page shows it: its words as safe HTML.
record AnswerShown(Answer it, Content words) {

    static AnswerShown of(Answer answer, Markdown markdown) {
        return new AnswerShown(answer, markdown.html(answer.words()));
    }

    static List<AnswerShown> of(List<Answer> answers, Markdown markdown) {
        return answers.stream().map(it -> of(it, markdown)).toList();
    }
}
