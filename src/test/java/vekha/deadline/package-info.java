@NullMarked
package vekha.deadline;

import org.jspecify.annotations.NullMarked;
