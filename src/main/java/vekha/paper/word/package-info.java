/** Writes what lies on paper as a Word file; nothing else here knows the format. */
@NullMarked
package vekha.paper.word;

import org.jspecify.annotations.NullMarked;
