package org.tallystick.app.web.page;

import java.util.List;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.ledger.QuestionRow;

/** The list of questions. */
public record Home(Asking asking, List<QuestionRow> questions) {}
