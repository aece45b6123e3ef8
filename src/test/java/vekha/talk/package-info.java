/** What may be said, by whom, and who reads it. */
@NullMarked
package vekha.talk;

import org.jspecify.annotations.NullMarked;
