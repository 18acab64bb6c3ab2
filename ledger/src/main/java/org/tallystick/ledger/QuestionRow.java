package org.tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.figure.Question;
import org.tallystick.figure.Scope;

/**
 * A question in the list of questions.
 *
 * @param claims how many claims answer it
 * @param claimants by how many claimants
 * @param reports in how many reports, counted claim by claim
 * @param low the lowest bound among its claims
 * @param high the highest
 * @param latest the latest day for which a claim holds, else was first seen
 * @param findings how many findings concern it
 */
public record QuestionRow(
    String id,
    Question question,
    int claims,
    int claimants,
    int reports,
    OptionalDouble low,
    OptionalDouble high,
    Optional<String> latest,
    int findings) {

  static QuestionRow of(ResultSet r) throws SQLException {
    try {
      Question question =
          new Question(
              Rows.required(r, "story"),
              Rows.required(r, "measure"),
              Rows.required(r, "counted"),
              Rows.text(r, "side"),
              Rows.text(r, "place"),
              Scope.valueOf(Rows.required(r, "scope").toUpperCase(Locale.ROOT).replace('-', '_')),
              Rows.text(r, "since"));
      return new QuestionRow(
          Rows.required(r, "id"),
          question,
          r.getInt("claims"),
          r.getInt("claimants"),
          r.getInt("reports"),
          Rows.number(r, "low"),
          Rows.number(r, "high"),
          Rows.text(r, "latest"),
          r.getInt("findings"));
    } catch (IllegalArgumentException e) {
      throw new UnreadableRow("question " + r.getString("id") + " is unreadable", e);
    }
  }
}
