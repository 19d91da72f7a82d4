package heed.people;

/// Thrown where only a signed-in person can go on; leads to the sign-in page and back.
public class SignInNeeded extends RuntimeException {}
