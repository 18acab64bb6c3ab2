package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Rows asked for by many keys. A statement takes only so many, so they are asked for in parts; the
 * keys of a part stand where the statement says {@code <ids>}, and an order or limit in it holds
 * within a part.
 */
final class Keyed {
  /** So many values go into one condition. */
  private static final int VALUES = 500;

  private Keyed() {}

  /** Does something with so many keys at a time. */
  static <K> void inParts(Collection<K> keys, Consumer<List<K>> work) {
    List<K> all = List.copyOf(keys);
    for (int i = 0; i < all.size(); i += VALUES) {
      work.accept(all.subList(i, Math.min(all.size(), i + VALUES)));
    }
  }

  static <T> List<T> rows(Handle handle, Collection<?> keys, String sql, RowMapper<T> mapper) {
    List<T> rows = new ArrayList<>();
    inParts(
        keys, some -> handle.createQuery(sql).bindList("ids", some).map(mapper).forEach(rows::add));
    return rows;
  }

  /** The rows of one column of text. */
  static List<String> words(Handle handle, Collection<?> keys, String sql) {
    return rows(handle, keys, sql, (r, c) -> r.getString(1));
  }

  /** The rows of one column of numbers. */
  static List<Long> numbers(Handle handle, Collection<?> keys, String sql) {
    return rows(handle, keys, sql, (r, c) -> r.getLong(1));
  }
}
