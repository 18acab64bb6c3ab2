/**
 * The ledger as records under {@code /api/v1}: what is asked, what is answered. Knows nothing of
 * HTTP but its methods and statuses.
 */
@NullMarked
package org.tallystick.app.web.api;

import org.jspecify.annotations.NullMarked;
