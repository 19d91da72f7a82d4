package heed.roll;

import java.time.LocalDate;

/// A letter to print: it is shown once, and only the hash of its code is kept.
record Letter(String name, String address, String area, String code, LocalDate until) {}
