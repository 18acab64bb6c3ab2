/**
 * Text as published: documents, parts, sentences and tokens, all as offsets into the untouched
 * original. Every offset is a UTF-16 code unit, half-open. All types are immutable.
 */
@NullMarked
package org.tallystick.text;

import org.jspecify.annotations.NullMarked;
