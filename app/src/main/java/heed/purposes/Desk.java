package heed.purposes;

import heed.people.Visitor;
import heed.web.Forbidden;

/// Who may write a purpose: those who speak for the office in charge of it.
class Desk {

    private Desk() {}

    static boolean mayEdit(Purpose purpose, Visitor visitor) {
        return visitor.hat() != null
                && visitor.official()
                && purpose.office().equals(visitor.hat().office());
    }

    /// Sends strangers to sign in, and everybody else who is not of the office to a clear refusal.
    static void require(Purpose purpose, Visitor visitor) {
        visitor.officialHat();
        if (!mayEdit(purpose, visitor)) {
            throw new Forbidden("only " + purpose.office() + " may change this purpose");
        }
    }
}
