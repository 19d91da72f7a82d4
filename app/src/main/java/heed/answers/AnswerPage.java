package heed.answers;

import heed.people.Speaks;
import heed.thanks.ThanksShown;
import heed.web.Form;
import java.util.List;

/// What `answer.jte` shows: one answer, and the sentences of it that people read as promises.
record AnswerPage(
        AnswerShown answer,
        List<Lift> lifts,
        boolean mayLift,
        boolean mayDecide,
        ThanksShown thanks,
        Speaks speaks,
        Form form) {}
