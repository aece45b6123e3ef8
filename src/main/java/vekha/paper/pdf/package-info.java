/** Writes what lies on paper as a tagged PDF; nothing else here knows the format. */
@NullMarked
package vekha.paper.pdf;

import org.jspecify.annotations.NullMarked;
