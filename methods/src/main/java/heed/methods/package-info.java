/// The command line of the methods: it reads the files that a Heed server publishes and counts again.
@NullMarked
package heed.methods;

import org.jspecify.annotations.NullMarked;
