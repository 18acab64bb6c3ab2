/** Other readers, measured in the same way. Compiled in the profile peers only. */
@NullMarked
package org.tallystick.bench.peers;

import org.jspecify.annotations.NullMarked;
