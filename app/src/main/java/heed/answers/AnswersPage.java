package heed.answers;

import heed.contributions.Contribution;
import heed.purposes.Purpose;
import heed.web.Form;
import heed.web.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `answers.jte` shows: the answers so far and, for officials, the form for the next one.
record AnswersPage(
        Purpose purpose,
        List<AnswerShown> answers,
        int all,
        boolean mayAnswer,
        @Nullable Contribution statement,
        @Nullable String group,
        Form form) {

    /// Answers on one page; the files hold all.
    static final int MOST = 100;

    String path() {
        return purpose.path() + "/answers";
    }

    Map<String, String> fates(Shell shell) {
        var said = new LinkedHashMap<String, String>();
        AnswerForm.fates().forEach((fate, key) -> said.put(fate, shell.say(key)));
        return said;
    }
}
