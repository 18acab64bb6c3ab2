package org.tallystick.app.command;

import java.util.Optional;
import picocli.CommandLine;

/** What {@code --version} prints. */
final class Version implements CommandLine.IVersionProvider {
  /** The version the jar was built as. */
  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"tallystick " + text() + " (Java " + Runtime.version().feature() + ")"};
  }
}
