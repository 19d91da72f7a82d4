package heed.methods.opinionmap;

/// Answers to statements that were drawn for people, each weighed by how unlikely the draw was.
///
/// **Problem.** [Routing] asks about what is unknown, so some kinds of people are asked about a statement more often
/// than others, and its plain share of agreement leans towards them.
///
/// **Method.** Each answer counts 1 / chance, the chance being that with which the statement was drawn for this
/// person (Horvitz and Thompson 1952); shares are quotients of such sums (Hájek 1971). So they tell of the
/// statement what they would if, at each turn, all open statements had been equally likely. Because a chance is
/// never below a tenth of an equal share, no answer weighs more than ten at an equal share. By hand: two were
/// drawn with chance ½ and agree, one with ¼ and disagrees: agreement 4 of 8, not 2 of 3.
///
/// **Not.** It cannot know who left before answering, and says nothing of statements that people chose themselves.
///
/// Arrays have a row for each group and a last one for everybody; a column for each statement.
///
/// @param asked how many answered what was drawn for them
/// @param agree sums of weights of those who agree
/// @param disagree sums of weights of those who disagree
/// @param all sums of weights of all who answered
/// @param squares sums of squared weights
public record ByLot(int[][] asked, double[][] agree, double[][] disagree, double[][] all, double[][] squares) {

    /// Nobody was drawn anything yet.
    public static ByLot none(int groups, int statements) {
        return new ByLot(
                new int[groups + 1][statements],
                new double[groups + 1][statements],
                new double[groups + 1][statements],
                new double[groups + 1][statements],
                new double[groups + 1][statements]);
    }

    /// Adds one answer. The sums depend on the order of adding in their last bits, so add in a fixed order.
    ///
    /// @param group the group of who answered, or -1
    /// @param value 1, 0 or -1
    /// @param chance more than 0, and 1 at most
    /// @throws IllegalArgumentException when the chance is none
    public void add(int group, int statement, int value, double chance) {
        if (!(chance > 0 && chance <= 1)) {
            throw new IllegalArgumentException(chance + " is no chance of having been drawn");
        }
        if (group >= 0) {
            addTo(group, statement, value, 1 / chance);
        }
        addTo(everybody(), statement, value, 1 / chance);
    }

    private void addTo(int row, int c, int value, double weight) {
        asked[row][c]++;
        agree[row][c] += value > 0 ? weight : 0;
        disagree[row][c] += value < 0 ? weight : 0;
        all[row][c] += weight;
        squares[row][c] += weight * weight;
    }

    /// The row of everybody.
    public int everybody() {
        return asked.length - 1;
    }

    /// 0 where nobody was asked.
    public double agreeShare(int row, int statement) {
        return asked[row][statement] == 0 ? 0 : agree[row][statement] / all[row][statement];
    }

    /// 0 where nobody was asked.
    public double disagreeShare(int row, int statement) {
        return asked[row][statement] == 0 ? 0 : disagree[row][statement] / all[row][statement];
    }

    /// As how many equally weighed answers these are worth (Kish 1965); 0 where nobody was asked.
    public double effective(int row, int statement) {
        return asked[row][statement] == 0 ? 0 : all[row][statement] * all[row][statement] / squares[row][statement];
    }
}
