/// Measures the kernels of the opinion map from within its package.
@NullUnmarked
package heed.methods.opinionmap;

import org.jspecify.annotations.NullUnmarked;
