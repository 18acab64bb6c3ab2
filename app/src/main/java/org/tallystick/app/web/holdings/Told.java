package org.tallystick.app.web.holdings;

import org.tallystick.ledger.View;
import org.tallystick.text.Document;

/** A figure as people judged it, beside the document that tells it. */
public record Told(View.Reviewed reviewed, Document document) {}
