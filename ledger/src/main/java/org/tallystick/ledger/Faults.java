package org.tallystick.ledger;

import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.tallystick.ledger.LedgerFault.Kind;

/** Turns what the drivers throw into a sentence. */
final class Faults {
  private Faults() {}

  /** The fault behind an exception thrown while the ledger at this place was used. */
  static LedgerFault of(Location where, Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof LedgerFault fault) {
        return fault;
      }
      if (t instanceof SQLException sql) {
        return sentence(where, kind(sql), sql);
      }
    }
    return sentence(where, Kind.OTHER, thrown);
  }

  /** Whether an exception comes from the storage and not from a mistake of ours. */
  static boolean fromStorage(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException || t instanceof LedgerFault) {
        return true;
      }
    }
    return false;
  }

  private static Kind kind(SQLException e) {
    return e instanceof SQLiteException lite ? ofSqlite(lite) : ofServer(e);
  }

  private static Kind ofSqlite(SQLiteException e) {
    SQLiteErrorCode code = e.getResultCode();
    return switch (code.code & 0xff) {
      case 5, 6 -> Kind.LOCKED;
      case 8 -> Kind.READ_ONLY;
      case 9 -> Kind.TIMEOUT;
      case 10 -> code.name().contains("READ") ? Kind.DAMAGED : Kind.FULL;
      case 11, 26 -> Kind.DAMAGED;
      case 13 -> Kind.FULL;
      case 14 -> Kind.MISSING;
      default -> Kind.OTHER;
    };
  }

  private static Kind ofServer(SQLException e) {
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    if (state.startsWith("08") || state.startsWith("28") || state.equals("3D000")) {
      return Kind.UNREACHABLE;
    }
    return switch (state) {
      case "53100", "53200" -> Kind.FULL;
      case "25006" -> Kind.READ_ONLY;
      case "55P03", "40001", "40P01" -> Kind.LOCKED;
      case "57014" -> Kind.TIMEOUT;
      case "57P01", "57P02", "57P03", "53300" -> Kind.UNREACHABLE;
      case "XX001", "XX002" -> Kind.DAMAGED;
      default -> Kind.OTHER;
    };
  }

  private static LedgerFault sentence(Location where, Kind kind, Throwable cause) {
    String ledger = "The ledger " + where.shown();
    String text =
        switch (kind) {
          case LOCKED -> ledger + " is locked" + Holder.of(where) + "; try again when it is done.";
          case FULL ->
              ledger
                  + " cannot grow: the disk is full or failing. What was stored before is kept;"
                  + " make room and run the same again.";
          case READ_ONLY ->
              ledger + " cannot be written: its file or folder is read-only. Nothing was changed.";
          case DAMAGED ->
              ledger
                  + " is damaged ("
                  + plain(cause)
                  + "). Keep the file, see what `verify` names, and restore a backup.";
          case MISSING -> ledger + " cannot be opened: " + plain(cause) + ".";
          case UNREACHABLE -> ledger + " cannot be reached: " + plain(cause) + ".";
          case TIMEOUT -> "The query took too long and was stopped.";
          default -> ledger + " cannot be used: " + plain(cause) + ".";
        };
    return new LedgerFault(kind, text, cause);
  }

  static LedgerFault readOnly(Location where) {
    return sentence(where, Kind.READ_ONLY, new SQLException());
  }

  static LedgerFault damaged(Location where, UnreadableRow row) {
    return sentence(where, Kind.DAMAGED, row);
  }

  /** The first line of a message, without a full stop or control characters. */
  static String plain(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    int line = message.indexOf('\n');
    String first = (line < 0 ? message : message.substring(0, line)).strip();
    StringBuilder clean = new StringBuilder();
    first.chars().filter(c -> c >= ' ' && c != 0x7f).forEach(c -> clean.append((char) c));
    int end = clean.length();
    return end > 0 && clean.charAt(end - 1) == '.' ? clean.substring(0, end - 1) : clean.toString();
  }
}
