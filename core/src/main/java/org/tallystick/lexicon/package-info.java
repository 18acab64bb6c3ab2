/**
 * The vocabulary: tab-separated files that an editor can read and change, and their longest-match
 * look-up. Files are checked when they are loaded; a bad line names its file and line.
 */
@NullMarked
package org.tallystick.lexicon;

import org.jspecify.annotations.NullMarked;
