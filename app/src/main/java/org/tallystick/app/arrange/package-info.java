/**
 * What was resolved and noticed, arranged for a reader: stories, questions, rival claims, the
 * sentences that carry them, and the words for all of it. Pure functions of the resolution; the
 * same input gives the same arrangement.
 */
@NullMarked
package org.tallystick.app.arrange;

import org.jspecify.annotations.NullMarked;
