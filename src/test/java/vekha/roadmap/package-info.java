/** Rules of the plan, what its queries tell, and its pages for every role. */
@NullMarked
package vekha.roadmap;

import org.jspecify.annotations.NullMarked;
