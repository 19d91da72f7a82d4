package heed.answers;

/// What came of settling a commitment: it is settled now, or it had been before and stays as it was.
public sealed interface Settling {

    Commitment commitment();

    record Done(Commitment commitment) implements Settling {}

    record SettledBefore(Commitment commitment) implements Settling {}
}
