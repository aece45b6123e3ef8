/** Values and page plumbing, by themselves. */
@NullMarked
package vekha.foundation;

import org.jspecify.annotations.NullMarked;
