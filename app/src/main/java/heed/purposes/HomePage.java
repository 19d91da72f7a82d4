package heed.purposes;

import gg.jte.Content;
import heed.people.Visitor;
import heed.purposes.HomeItem.Place;
import heed.web.Shell;
import java.util.List;

/// What the first page shows: purposes, and beside them what features put there.
record HomePage(
        List<PurposeCard> cards,
        List<Content> owed,
        List<Content> voice,
        List<Content> answered,
        List<Content> working) {

    static final int MOST = 6;

    static HomePage of(Purposes.Overview overview, List<HomeItem> items, Visitor visitor, Shell shell) {
        return new HomePage(
                PurposeCard.of(overview, shell),
                at(Place.OWED, items, visitor, shell),
                at(Place.VOICE, items, visitor, shell),
                at(Place.ANSWERED, items, visitor, shell),
                at(Place.WORKING, items, visitor, shell));
    }

    private static List<Content> at(Place place, List<HomeItem> items, Visitor visitor, Shell shell) {
        return items.stream()
                .filter(it -> it.place() == place)
                .flatMap(it -> it.on(visitor, shell).stream())
                .toList();
    }
}
