@NullMarked
package vekha.account.web;

import org.jspecify.annotations.NullMarked;
