package org.tallystick.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.read.Documents;
import org.tallystick.read.Options;
import org.tallystick.read.Result;
import org.tallystick.read.fetch.FetchLimits;
import org.tallystick.read.fetch.Fetched;
import org.tallystick.read.fetch.Fetcher;
import org.tallystick.read.fetch.Network;
import org.tallystick.read.fetch.Validators;

/** The inputs of a command: files and folders, and addresses where the network is allowed. */
final class Sources {
  private Sources() {}

  /**
   * Reads everything in the order given.
   *
   * @throws UserError with exit code 5 where the network policy refuses an address
   */
  static void read(
      List<String> inputs, Options options, boolean allowNetwork, Consumer<Result> sink) {
    if (inputs.stream().noneMatch(Sources::web)) {
      Documents.read(inputs, options, sink);
      return;
    }
    Network network = allowNetwork ? Network.open() : Network.off();
    String agent = "Tallystick/" + Version.text();
    try (Fetcher fetcher = new Fetcher(network, FetchLimits.standard(), agent)) {
      List<String> files = new ArrayList<>();
      for (String input : inputs) {
        if (web(input)) {
          flush(files, options, sink);
          fetch(fetcher, input, options, sink);
        } else {
          files.add(input);
        }
      }
      flush(files, options, sink);
    }
  }

  /** Whether this is an address and no file. */
  static boolean web(String input) {
    return input.regionMatches(true, 0, "http://", 0, 7)
        || input.regionMatches(true, 0, "https://", 0, 8);
  }

  private static void flush(List<String> files, Options options, Consumer<Result> sink) {
    if (!files.isEmpty()) {
      Documents.read(List.copyOf(files), options, sink);
      files.clear();
    }
  }

  private static void fetch(
      Fetcher fetcher, String address, Options options, Consumer<Result> sink) {
    Fetched fetched = fetcher.get(address, Validators.NONE);
    if (fetched instanceof Fetched.Refused refused) {
      throw new UserError(Exit.REFUSED, refused.reason());
    } else if (fetched instanceof Fetched.Page page) {
      Documents.bytes(address, page.body(), page.type(), options, sink);
    } else if (fetched instanceof Fetched.Later later) {
      sink.accept(new Result.Failure(address, -1, later.reason()));
    } else if (fetched instanceof Fetched.Failed failed) {
      sink.accept(new Result.Failure(address, -1, failed.reason()));
    }
  }
}
