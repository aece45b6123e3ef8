/** Every act with who, when, what and cause; writes what it hears and tells what it is asked. */
@NullMarked
package vekha.journal;

import org.jspecify.annotations.NullMarked;
