/**
 * What pages and the API ask of the ledger: lists in pages, one thing with all that belongs to it.
 */
@NullMarked
package org.tallystick.app.web.holdings;

import org.jspecify.annotations.NullMarked;
