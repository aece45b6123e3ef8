/** Who may: people, roles, what is in their care; sign-in and the actor of every act. */
@NullMarked
package vekha.account;

import org.jspecify.annotations.NullMarked;
