/** Values and page plumbing that every room uses; knows nothing of schools or roadmaps. */
@NullMarked
package vekha.foundation;

import org.jspecify.annotations.NullMarked;
