/** What is to be done by whom until when: checkpoints, completions, evidence, verifications. */
@NullMarked
package vekha.execution;

import org.jspecify.annotations.NullMarked;
