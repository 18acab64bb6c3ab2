package org.tallystick.app.web.exchange;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a page, as its CSV. Cells are written so that no spreadsheet takes one for a formula.
 *
 * @param rows as many cells each as there are columns; an open cell is empty
 */
public record Table(List<String> columns, List<List<Optional<String>>> rows) {
  /** A page without rows. */
  public static final Table NONE = new Table(List.of(), List.of());

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
