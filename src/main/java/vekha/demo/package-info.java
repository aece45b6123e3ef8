/** A town to try things in: invented people, schools and plans around today, when the profile «demo» is on and nobody is there yet. */
@NullMarked
package vekha.demo;

import org.jspecify.annotations.NullMarked;
