/** Who is told what of which act, and when. */
@NullMarked
package vekha.notice;

import org.jspecify.annotations.NullMarked;
