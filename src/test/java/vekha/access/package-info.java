/** Who gets what at which address: every role at every route, with things of the own territory and of another. */
@NullMarked
package vekha.access;

import org.jspecify.annotations.NullMarked;
