/**
 * What words can mean to the reader: losses, things counted, number words, units, cues, closed
 * sets. Read once from the tables of the lexicon; looks at no sentence beyond the words asked for.
 */
@NullMarked
package org.tallystick.extract.words;

import org.jspecify.annotations.NullMarked;
