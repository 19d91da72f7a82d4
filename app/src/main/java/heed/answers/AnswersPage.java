package heed.answers;

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
        @Nullable Whom whom,
        Form form) {

    /// Answers on one page; the files hold all.
    static final int MOST = 100;

    String path() {
        return purpose.path() + "/answers";
    }

    int promises() {
        return AnswerForm.promises(form);
    }

    Map<String, String> fates(Shell shell) {
        var said = new LinkedHashMap<String, String>();
        AnswerForm.fates().forEach((fate, key) -> said.put(fate, shell.say(key)));
        return said;
    }

    /// For one statement, which may share the fate of all.
    Map<String, String> ownFates(Shell shell) {
        var said = new LinkedHashMap<String, String>();
        said.put("", shell.say("answers.fate-as-all"));
        said.putAll(fates(shell));
        return said;
    }
}
