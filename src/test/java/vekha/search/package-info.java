/** The box that finds everything, and the filters that are kept. */
@NullMarked
package vekha.search;

import org.jspecify.annotations.NullMarked;
