/// Pictures that somebody sent: read with care and drawn anew, so that nothing but what one sees stays.
///
/// Size and dots are bounded before anything is opened, few are opened at once, and each within a total time. What
/// comes out is made here: no place, no camera, no hidden file comes along.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heed.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
