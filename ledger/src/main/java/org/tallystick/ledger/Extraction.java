package org.tallystick.ledger;

import java.util.List;
import java.util.function.Function;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/**
 * One version of the program that reads figures.
 *
 * @param version its name; the same name must always read the same
 * @param reader the figures of a document; called from several threads
 */
public record Extraction(String version, Function<Document, List<Figure>> reader) {}
