@NullMarked
package vekha.intake.reading;

import org.jspecify.annotations.NullMarked;
