/** Where: the places a document names, and the country its event plays in. */
@NullMarked
package org.tallystick.extract.place;

import org.jspecify.annotations.NullMarked;
