/** Tests of what the head sees. */
@NullMarked
package vekha.dashboard;

import org.jspecify.annotations.NullMarked;
