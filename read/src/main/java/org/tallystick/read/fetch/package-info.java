/**
 * Fetching over the network: which addresses may be fetched, politely and within limits. Knows
 * nothing of documents.
 */
package org.tallystick.read.fetch;
