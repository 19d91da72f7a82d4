package heed.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import heed.routes.Route;
import heed.routes.Route.Role;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// A walk through every page that one visitor may open: an address for each route of the table, found by following the
/// links of the pages before. Each page is looked at in the light, in the dark, on a phone and in Arabic.
final class Tour {

    private static final int OK = 200;
    private static final int REFUSED = 422;
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    /// What can differ in the dark, where the page itself is the same.
    private static final String[] COLOURS = {"color-contrast", "link-in-text-block"};

    /// What can differ on a phone: sizes, places, and names whose words are hidden there.
    private static final String[] LAYOUT = {
        "target-size",
        "scrollable-region-focusable",
        "color-contrast",
        "link-in-text-block",
        "link-name",
        "button-name",
        "label",
        "aria-hidden-focus",
        "page-has-heading-one"
    };

    /// The page without what is the visitor's alone: the account in the header, and tokens.
    private static final String OWN = """
            () => {
              const body = document.body.cloneNode(true);
              body.querySelectorAll("header .end, input[type=hidden], footer, #live").forEach((it) => it.remove());
              return body.innerHTML;
            }
            """;

    /// So many pages of each route are searched for links to pages that no other leads to.
    private static final int FURTHER = 8;

    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"]+)\"");

    private final Page page;
    private final String house;
    private final Role role;
    private List<Route> pages;
    private final List<PathPattern> patterns;
    private final Map<String, Set<String>> addresses = new LinkedHashMap<>();
    private final Set<String> looked;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> read = new TreeSet<>();
    private final Set<Integer> refusals = new TreeSet<>();
    private final List<String> found = new ArrayList<>();

    /// @param looked what was looked at already: whatever is the same for another visitor needs no second look
    Tour(Page page, String house, Role role, List<Route> routes, Set<String> looked) {
        this.page = page;
        this.house = house;
        this.role = role;
        this.looked = looked;
        this.pages = routes.stream().filter(Route::isAPage).toList();
        this.patterns = routes.stream()
                .filter(Route::reads)
                .map(it -> PathPatternParser.defaultInstance.parse(it.pattern()))
                .sorted(Comparator.naturalOrder())
                .toList();
        pages.stream().map(Route::example).filter(it -> !it.contains("$")).forEach(this::know);
    }

    /// Only the pages that answer this visitor otherwise than a resident, and these, which show something else: all
    /// others were looked at with a resident's eyes.
    Tour onlyWhatDiffers(String... patterns) {
        var shown = Set.of(patterns);
        pages = pages.stream()
                .filter(it -> shown.contains(it.pattern())
                        || (isOpen(it) && it.expected().get(Role.RESIDENT) != OK))
                .toList();
        return this;
    }

    /// From these addresses on to wherever links lead.
    Tour walk(String... first) {
        for (var address : first) {
            know(address);
            see(address, OK, () -> page.navigate(address));
        }
        do {
            for (var next = next(); next.isPresent(); next = next()) {
                var address = known(next.get()).iterator().next();
                int expected = next.get().expected().get(role);
                refusals.add(expected);
                see(address, expected, () -> page.navigate(address));
                seen.add(next.get().pattern());
            }
        } while (!missed().isEmpty() && searches());
        return this;
    }

    /// Where the first page of a route leads nowhere new, others of that route may: an answered question leads to its
    /// reply. Whether one was found.
    private boolean searches() {
        for (var unread = unread(); !unread.isEmpty(); unread = unread()) {
            for (var address : unread) {
                LINK.matcher(page.request().get(address).text())
                        .results()
                        .forEach(it -> know(it.group(1).replace("&amp;", "&")));
                if (next().isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> unread() {
        return pages.stream()
                .filter(this::isOpen)
                .flatMap(it -> known(it).stream().limit(FURTHER))
                .filter(read::add)
                .toList();
    }

    private void learn() {
        page.querySelectorAll("a[href]").forEach(it -> know(String.valueOf(it.getAttribute("href"))));
    }

    /// Of the pages that refuse, one of each kind is enough.
    private Optional<Route> next() {
        return pages.stream()
                .filter(it -> !seen.contains(it.pattern()) && !known(it).isEmpty())
                .filter(it -> isOpen(it)
                        || (it.expected().get(role) >= 400
                                && !refusals.contains(it.expected().get(role))))
                .findFirst();
    }

    private boolean isOpen(Route route) {
        return route.expected().get(role) == OK;
    }

    /// A page that stands in no table, such as one that is missing.
    Tour see(String address, int expected) {
        know(address);
        return see(address, expected, () -> page.navigate(address));
    }

    /// The form on the first page of that route that has one, sent as typed, comes back.
    Tour refused(String pattern, String form, Map<String, String> typed) {
        for (var address : addresses.getOrDefault(pattern, Set.of())) {
            page.navigate(address);
            if (page.locator(form).count() > 0) {
                return see(address + " refused", REFUSED, () -> {
                    page.navigate(address);
                    typed.forEach((name, value) ->
                            page.locator(form + " [name='" + name + "']").fill(value));
                    return sent(form);
                });
            }
        }
        found.add("no page of " + pattern + " has a form " + form);
        return this;
    }

    /// The answer to a form, once its page stands.
    private Response sent(String form) {
        var stands = new AtomicBoolean();
        Consumer<Page> standing = _ -> stands.set(true);
        page.onDOMContentLoaded(standing);
        var answer = page.waitForResponse(
                it -> it.request().isNavigationRequest(),
                () -> page.locator(form).evaluate("form => { form.noValidate = true; form.requestSubmit() }"));
        page.waitForCondition(stands::get);
        page.offDOMContentLoaded(standing);
        return answer;
    }

    private Tour see(String name, int expected, Supplier<@Nullable Response> open) {
        speak("en");
        opened(name, expected, open);
        learn();
        if (!looked.add((String) page.evaluate(OWN))) {
            return this;
        }
        look(name);
        speak("ar");
        opened(name, expected, open);
        show(DESK, ColorScheme.LIGHT);
        note(name + " in Arabic", Browser.axe(page, "-color-contrast"));
        note(name + " in Arabic, untranslated", Browser.untranslated(page));
        show(PHONE, ColorScheme.LIGHT);
        noteWidth(name + " in Arabic");
        return this;
    }

    /// The page as it stands, with three kinds of eyes.
    void look(String name) {
        show(DESK, ColorScheme.LIGHT);
        note(name, Browser.axe(page));
        noteWidth(name);
        show(DESK, ColorScheme.DARK);
        note(name + " in the dark", Browser.axe(page, COLOURS));
        show(PHONE, ColorScheme.LIGHT);
        note(name + " on a phone", Browser.axe(page, LAYOUT));
        noteWidth(name + " on a phone");
    }

    private void show(int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private void speak(String language) {
        page.context().addCookies(List.of(new Cookie("lang", language).setUrl(house)));
    }

    private void opened(String name, int expected, Supplier<@Nullable Response> open) {
        var response = open.get();
        page.waitForLoadState();
        if (response == null || response.status() != expected) {
            found.add(name + " as " + role + " answers " + (response == null ? "nothing" : response.status())
                    + " instead of " + expected);
        }
    }

    private void note(String where, List<String> faults) {
        faults.forEach(it -> found.add(where + " as " + role + ": " + it));
    }

    private void noteWidth(String where) {
        if (Browser.overflows(page)) {
            found.add(where + " as " + role + " is wider than the window");
        }
    }

    private void know(String link) {
        if (!link.startsWith("/")) {
            return;
        }
        var path = URI.create(house + link).getRawPath();
        var asked = PathContainer.parsePath(path);
        patterns.stream()
                .filter(it -> it.matches(asked))
                .findFirst()
                .ifPresent(it -> addresses
                        .computeIfAbsent(it.getPatternString(), _ -> new LinkedHashSet<>())
                        .add(path));
    }

    private Set<String> known(Route route) {
        return addresses.getOrDefault(route.pattern(), Set.of());
    }

    List<String> found() {
        return List.copyOf(found);
    }

    /// Pages this visitor may open, and to which no link led.
    List<String> missed() {
        return pages.stream()
                .filter(it -> isOpen(it) && !seen.contains(it.pattern()))
                .map(Route::pattern)
                .toList();
    }
}
