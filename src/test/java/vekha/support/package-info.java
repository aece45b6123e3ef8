/** What tests of every room share: a real PostgreSQL, a fixed clock, the ways to sign in. */
@NullMarked
package vekha.support;

import org.jspecify.annotations.NullMarked;
