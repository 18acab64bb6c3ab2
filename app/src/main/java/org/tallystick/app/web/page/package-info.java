/** The pages: what the ledger holds, arranged for people; each also as JSON and CSV of itself. */
@NullMarked
package org.tallystick.app.web.page;

import org.jspecify.annotations.NullMarked;
