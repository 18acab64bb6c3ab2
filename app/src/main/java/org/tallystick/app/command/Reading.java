package org.tallystick.app.command;

import java.util.List;
import org.tallystick.figure.Figure;
import org.tallystick.read.Result;
import org.tallystick.text.Document;

/** A document, with where it was found, and the figures read from it. */
record Reading(Result.Read read, List<Figure> figures) {
  Reading {
    figures = List.copyOf(figures);
  }

  Document document() {
    return read.document();
  }
}
