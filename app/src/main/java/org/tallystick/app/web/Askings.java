package org.tallystick.app.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.Shape;
import org.tallystick.ledger.AsOf;

/** Makes the request for a page out of one of HTTP. */
final class Askings {
  private final Notices notices;
  private final BooleanSupplier behind;

  /**
   * @param behind whether facts came that what is derived does not follow yet
   */
  Askings(Notices notices, BooleanSupplier behind) {
    this.notices = notices;
    this.behind = behind;
  }

  /**
   * The request for a page.
   *
   * @throws Refusal if its times cannot be read
   */
  Asking of(Context context) {
    AsOf asOf = AsOfParameters.of(context.queryParam("as-of"), context.queryParam("known-by"));
    return made(context, asOf, notices.take(Visitor.of(context).secret()));
  }

  /** The request for a page that says what went wrong. */
  Asking plain(Context context) {
    return made(context, AsOf.NOW, Optional.empty());
  }

  private Asking made(Context context, AsOf asOf, Optional<String> notice) {
    Visitor visitor = Visitor.of(context);
    Map<String, String> names = new LinkedHashMap<>(context.pathParamMap());
    String path = context.path();
    Optional<Shape> asked = Optional.ofNullable(context.queryParam("format")).flatMap(Shape::of);
    Shape shape = asked.orElse(Shape.HTML);
    for (Shape one : asked.isEmpty() ? List.of(Shape.JSON, Shape.CSV) : List.<Shape>of()) {
      String suffix = "." + one.word();
      if (path.endsWith(suffix)) {
        shape = one;
        path = path.substring(0, path.length() - suffix.length());
        names.replaceAll((key, value) -> without(value, suffix));
      }
    }
    return new Asking(
        path,
        names,
        context.queryParamMap(),
        asOf,
        visitor.who(),
        visitor.token(),
        visitor.writes(),
        shape,
        visitor.address(),
        notice,
        visitor.accounts(),
        behind);
  }

  private static String without(String value, String suffix) {
    return value.endsWith(suffix) ? value.substring(0, value.length() - suffix.length()) : value;
  }
}
