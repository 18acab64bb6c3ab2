/** Following feeds: what is polled when, what is new, and who is told. */
package org.tallystick.app.watch;
