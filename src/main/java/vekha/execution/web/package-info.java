/** Pages of what is to be done: my work, checkpoints, verification, evidence. */
@NullMarked
package vekha.execution.web;

import org.jspecify.annotations.NullMarked;
