package heed.offices;

/// An office became part of another, within the transaction that is still open.
public record OfficeMerged(String office, String into) {}
