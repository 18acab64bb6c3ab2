/**
 * Claims in, findings out: disputes, drift, contradictions, revisions, discrepancies, altered
 * copies. Each finding is a rule and its numbers in one sentence; none says who is right.
 */
@NullMarked
package org.tallystick.audit;

import org.jspecify.annotations.NullMarked;
