package org.tallystick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process: refused, started, ended; and the accounts beside it. */
class ServeCommandTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  private Process start(String... arguments) throws Exception {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                path,
                "org.tallystick.app.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String address(BufferedReader said) throws Exception {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      int at = line.indexOf("http://");
      if (at >= 0) {
        return line.substring(at, line.indexOf(' ', at));
      }
    }
    throw new AssertionError("it did not say where it is");
  }

  private static int status(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void itServesUntilToldToEnd() throws Exception {
    Path ledger = folder.resolve("new.db");
    for (String signal : List.of("TERM", "INT")) {
      Process process = start("serve", ledger.toString(), "--port", "0");
      try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
        String address = address(said);
        assertTrue(address.startsWith("http://127.0.0.1:"), address);
        assertEquals(200, status(address));
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
        assertTrue(said.lines().toList().toString().contains("stopped."));
      }
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }
    assertTrue(Files.exists(ledger));
    assertFalse(Files.exists(Path.of(ledger + "-wal")), "closed in order");
  }

  @Test
  void theDemoIsInTheBrowserAndLeavesNothing() throws Exception {
    Process process = start("demo", "--serve", "--port", "0");
    String place;
    try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      // a newer Java may warn of native access first
      while (!line.contains("ledger ")) {
        line = said.readLine();
      }
      place = line.substring(line.indexOf("ledger ") + 7, line.indexOf(" is at"));
      int at = line.indexOf("http://");
      assertEquals(200, status(line.substring(at, line.indexOf(' ', at))));
      process.destroy();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }
    assertFalse(Files.exists(Path.of(place).getParent()), place);
  }

  @Test
  void whatWouldOpenItToOthersIsRefused() throws Exception {
    String ledger = folder.resolve("l.db").toString();
    Path accounts = folder.resolve("accounts.jsonl");
    refused(2, "--accounts", "serve", ledger, "--host", "0.0.0.0");
    refused(2, "--public", "serve", ledger, "--host", "192.0.2.1");
    refused(2, "exclude", "serve", ledger, "--public", "--accounts", accounts.toString());
    refused(2, "holds no account", "serve", ledger, "--accounts", accounts.toString());
    refused(2, "--port", "serve", ledger, "--port", "70000");
    try (ServerSocket taken = new ServerSocket(0)) {
      refused(
          4,
          "taken",
          "serve",
          ledger,
          "--port",
          String.valueOf(taken.getLocalPort()),
          "--host",
          "127.0.0.1");
    }
  }

  private static void refused(int code, String word, String... arguments) {
    Run run = Run.of(arguments);
    assertEquals(code, run.code(), run.err());
    assertTrue(run.err().contains(word), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void accountsAreAddedListedAndRemoved() throws Exception {
    String file = folder.resolve("accounts.jsonl").toString();
    Process add = start("account", "add", "ann", "--role", "reviewer", "--accounts", file);
    try (var in = add.outputWriter(StandardCharsets.UTF_8)) {
      in.write("a long enough word\n");
    }
    assertTrue(add.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, add.exitValue());
    Run list = Run.of("account", "list", "--accounts", file);
    assertEquals("ann\treviewer\n", list.out());
    refused(
        2,
        "reader, reviewer or admin",
        "account",
        "add",
        "ben",
        "--role",
        "king",
        "--accounts",
        file);
    refused(2, "no account", "account", "remove", "carl", "--accounts", file);
    assertEquals(0, Run.of("account", "remove", "ann", "--accounts", file).code());
    assertEquals("", Run.of("account", "list", "--accounts", file).out());
  }
}
