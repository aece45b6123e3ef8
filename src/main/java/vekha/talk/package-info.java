/** What people say to each other about a measure or a checkpoint: comments, and whom they name in them. */
@NullMarked
package vekha.talk;

import org.jspecify.annotations.NullMarked;
