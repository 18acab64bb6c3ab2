/**
 * The data: figures as read, claims and questions as resolved, findings as noticed. Records and
 * enums that check what they are given; nothing else. All types are immutable and thread-safe.
 */
@NullMarked
package org.tallystick.figure;

import org.jspecify.annotations.NullMarked;
