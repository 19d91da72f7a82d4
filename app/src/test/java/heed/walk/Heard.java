package heed.walk;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A page as Chromium gives it to a screen reader: its accessibility tree.
final class Heard {

    private final CDPSession chromium;

    Heard(Page page) {
        chromium = page.context().newCDPSession(page);
        chromium.send("Accessibility.enable");
    }

    /// One thing in the tree, with what is said of it: `required=true`, `invalid=true`, `checked=mixed`, `live=polite`.
    record Node(
            String id, String role, String name, String description, Map<String, String> states, List<String> parts) {

        boolean is(String state) {
            return "true".equals(states.get(state));
        }

        @Override
        public String toString() {
            return role + " “" + name + "” " + states + (description.isEmpty() ? "" : " (" + description + ")");
        }
    }

    List<Node> all() {
        return nodes(chromium.send("Accessibility.getFullAXTree"));
    }

    List<Node> all(String role) {
        return all().stream().filter(it -> it.role().equals(role)).toList();
    }

    /// What stands inside such things, put together.
    List<String> inside(String role) {
        var all = all();
        return all.stream()
                .filter(it -> it.role().equals(role))
                .map(it -> text(it, all))
                .toList();
    }

    /// What the live regions hold that are spoken when they change.
    List<String> live() {
        var all = all();
        return all.stream()
                .filter(it -> it.states().containsKey("live")
                        && it.states().getOrDefault("root", it.id()).equals(it.id()))
                .map(it -> text(it, all))
                .filter(it -> !it.isBlank())
                .toList();
    }

    private static String text(Node node, List<Node> all) {
        if (node.role().equals("StaticText")) {
            return node.name();
        }
        return String.join(
                        " ",
                        node.parts().stream()
                                .flatMap(id -> all.stream().filter(it -> it.id().equals(id)))
                                .map(it -> text(it, all))
                                .toList())
                .strip();
    }

    /// The thing that has the focus.
    Node focused() {
        var asked = new JsonObject();
        asked.addProperty("expression", "document.activeElement");
        var found = chromium.send("Runtime.evaluate", asked).getAsJsonObject("result");
        var which = new JsonObject();
        which.add("objectId", found.get("objectId"));
        which.addProperty("fetchRelatives", false);
        return nodes(chromium.send("Accessibility.getPartialAXTree", which)).getFirst();
    }

    private static List<Node> nodes(JsonObject answer) {
        return each(answer.getAsJsonArray("nodes"))
                .map(JsonElement::getAsJsonObject)
                .filter(it -> !it.get("ignored").getAsBoolean() || it.has("childIds"))
                .map(Heard::node)
                .toList();
    }

    private static Node node(JsonObject it) {
        var states = new TreeMap<String, String>();
        if (it.has("properties")) {
            each(it.getAsJsonArray("properties"))
                    .map(JsonElement::getAsJsonObject)
                    .forEach(state -> {
                        var value = state.getAsJsonObject("value").get("value");
                        if (value != null && value.isJsonPrimitive()) {
                            states.put(state.get("name").getAsString(), value.getAsString());
                        }
                    });
        }
        return new Node(
                it.get("nodeId").getAsString(),
                value(it, "role"),
                value(it, "name"),
                value(it, "description"),
                states,
                it.has("childIds")
                        ? each(it.getAsJsonArray("childIds"))
                                .map(JsonElement::getAsString)
                                .toList()
                        : List.of());
    }

    private static String value(JsonObject node, String part) {
        var value = node.has(part) ? node.getAsJsonObject(part).get("value") : null;
        return value == null ? "" : value.getAsString().strip();
    }

    private static Stream<JsonElement> each(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
