package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerOptions;
import org.tallystick.ledger.Opened;

/** The server over loopback. */
class ServerTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  @Test
  void theFirstPageIsThereInEveryShape() throws Exception {
    LedgerOptions options = LedgerOptions.existing("test").creating();
    Opened opened = Ledger.open(folder.resolve("web.db").toString(), options);
    HttpClient client = HttpClient.newHttpClient();
    try (Ledger ledger = ((Opened.Open) opened).ledger();
        Server server = Server.start(ledger, ServerOptions.local(0))) {
      for (String path :
          new String[] {"", "?format=json", "?format=csv", "static/tallystick.css"}) {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), path + answer.body());
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent(), path);
      }
    }
  }
}
