package heed.people;

import java.util.List;

/// Plug: what a room lets guests do, as paths to which they may post. Whatever no room names, no guest may do.
public record GuestActs(List<String> paths) {}
