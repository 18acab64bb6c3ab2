/** Who may sign in, as what; sessions, and the brake on guessing passwords. */
@NullMarked
package org.tallystick.app.web.account;

import org.jspecify.annotations.NullMarked;
