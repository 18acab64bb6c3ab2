/**
 * The contract's records: what each figure, claim, story, finding and document looks like as JSON.
 * Keys stand in a fixed order, so the same data are the same bytes.
 */
@NullMarked
package org.tallystick.app.json;

import org.jspecify.annotations.NullMarked;
