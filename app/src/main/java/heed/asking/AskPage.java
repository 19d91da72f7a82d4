package heed.asking;

import heed.clocks.Shown;
import heed.offices.Office;
import heed.people.Speaks;
import heed.web.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `questions.jte` shows: what an office was asked, and the forms to ask and to answer.
record AskPage(
        Office office,
        List<Question> questions,
        Map<UUID, Shown> clocks,
        boolean more,
        @Nullable UUID about,
        @Nullable String aboutWords,
        List<UUID> chosen,
        boolean signedIn,
        Speaks speaks,
        boolean acts,
        Form form) {

    static final int MOST = 100;

    String path() {
        return office.path() + "/questions";
    }

    List<Question> waiting() {
        return questions.stream().filter(it -> it.fate() == null).toList();
    }
}
