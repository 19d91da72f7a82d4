/// What every page shares: the shell around it, forms that come back with what was typed, words in the reader's
/// language, Markdown, error pages with a reference number, static files and security headers.
///
/// Every room may use it and it uses none. What other rooms show in the shell they hang in as plugs:
/// [heed.web.NavItem] for the navigation, [heed.web.AccountBox] for the corner of the signed-in person.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heed.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
