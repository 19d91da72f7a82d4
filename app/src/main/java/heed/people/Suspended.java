package heed.people;

import heed.web.Forbidden;

/// Thrown where a person who is suspended would act.
public final class Suspended extends Forbidden {

    public Suspended() {
        super("this person is suspended");
    }
}
