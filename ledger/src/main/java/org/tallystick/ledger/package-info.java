/**
 * The store: document versions, the figures read from them, and people's decisions, in two times
 * (when it was said, and when the ledger learnt it). Facts are appended and never updated; stories,
 * questions, claims and findings are derived from them and can be made again. {@link
 * org.tallystick.ledger.Ledger} is the door. SQLite by default, PostgreSQL by address.
 */
@NullMarked
package org.tallystick.ledger;

import org.jspecify.annotations.NullMarked;
