package org.tallystick.app.command;

/** How a fault of Tallystick's own is told: without a trace, with all that a report needs. */
final class Fault {
  private Fault() {}

  /** One sentence with the place in the program where it happened. */
  static String sentence(String during, Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String where = "";
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().startsWith("org.tallystick.")) {
        where = " at " + frame.getFileName() + " line " + frame.getLineNumber();
        break;
      }
    }
    String what = thrown.getClass().getSimpleName();
    String why = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    return "a fault of Tallystick's own ended "
        + during
        + " ("
        + what
        + why
        + where
        + "); please report it with the version ("
        + Version.text()
        + ") and, if you may share it, the input.";
  }
}
