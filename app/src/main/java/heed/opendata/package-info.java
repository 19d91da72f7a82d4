/// Every public list is a page, and the same list as `.json` and `.csv`.
///
/// A room offers a list by a `Dataset` bean; this room gives it its two addresses, its entry in the catalogue at
/// `/data`, and the same rules for all: what is read is what the page's reader may read, cells cannot become
/// spreadsheet formulas, and the order is stated in words.
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package heed.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
