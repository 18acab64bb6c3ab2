package org.tallystick.app.command;

import java.util.List;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/** A document with the figures read from it. */
record Reading(Document document, List<Figure> figures) {
  Reading {
    figures = List.copyOf(figures);
  }
}
