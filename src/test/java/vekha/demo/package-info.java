/** Tests of the town to try things in. */
@NullMarked
package vekha.demo;

import org.jspecify.annotations.NullMarked;
