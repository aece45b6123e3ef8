/** One box that finds everything a person may see, and the filters of lists that people keep. */
@NullMarked
package vekha.search;

import org.jspecify.annotations.NullMarked;
