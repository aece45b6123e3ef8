/** Pages of people and sign-in. */
@NullMarked
package vekha.account.web;

import org.jspecify.annotations.NullMarked;
