/** Pages of programmes, memberships and identifications. */
@NullMarked
package vekha.programme.web;

import org.jspecify.annotations.NullMarked;
