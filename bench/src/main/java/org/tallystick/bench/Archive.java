package org.tallystick.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.tallystick.Tallystick;
import org.tallystick.read.Documents;
import org.tallystick.read.Options;
import org.tallystick.read.Result;
import org.tallystick.read.Triage;

/**
 * Reading a web archive to figures beside the least that any reader of pages must do: gunzip, cut
 * into records, parse. The archive is made up: pages of some 45 KB with scripts, menus and links,
 * one in twenty with figures.
 */
public final class Archive {
  private static final String[] WORDS =
      ("council budget harbour season market player signal theatre garden engine album coast winter"
              + " minister tariff bridge museum battery factory teacher railway orchard forecast recipe"
              + " painting library tournament software village committee festival mortgage satellite")
          .split(" ", -1);

  private Archive() {}

  /** {@code Archive FILE MEGABYTES} writes; {@code Archive FILE} measures. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    if (args.length > 1) {
      out.println(write(file, Long.parseLong(args[1]) << 20) + " pages");
      return;
    }
    for (int round = 0; round < 2; round++) {
      measured(out, "gunzip + jwarc + jsoup", () -> parsed(file));
      measured(out, "to figures", () -> figures(file, Triage::mayTell));
    }
    measured(out, "to figures, every page", () -> figures(file, page -> true));
  }

  private interface Work {
    String run() throws IOException;
  }

  private static void measured(PrintStream out, String name, Work work) throws IOException {
    com.sun.management.OperatingSystemMXBean system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    String result = work.run();
    double seconds = (system.getProcessCpuTime() - cpu) / 1e9;
    out.printf(
        "%s: %.1f CPU s, %.1f s, %s%n", name, seconds, (System.nanoTime() - wall) / 1e9, result);
  }

  private static String parsed(Path file) throws IOException {
    long pages = 0;
    long characters = 0;
    try (WarcReader reader = new WarcReader(new BufferedInputStream(Files.newInputStream(file)))) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          byte[] body = response.http().body().stream().readAllBytes();
          String page = new String(body, StandardCharsets.UTF_8);
          characters += Jsoup.parse(page).text().length();
          pages++;
        }
      }
    }
    return pages + " pages, " + characters + " characters of text";
  }

  private static String figures(Path file, java.util.function.Predicate<String> wanted) {
    Tallystick tallystick = Tallystick.english();
    long[] counts = new long[3];
    Documents.read(
        List.of(file.toString()),
        Options.standard().only(wanted),
        result -> {
          if (result instanceof Result.Read read) {
            counts[0]++;
            counts[1] += tallystick.figures(read.document()).size();
          } else {
            counts[2]++;
          }
        });
    return counts[0] + " documents, " + counts[1] + " figures, " + counts[2] + " failures";
  }

  private static long write(Path file, long bytes) throws IOException {
    Random random = new Random(7);
    long raw = 0;
    long pages = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      while (raw < bytes) {
        byte[] record = record(pages, page(pages, random));
        raw += record.length;
        pages++;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
          zip.write(record);
        }
        out.write(packed.toByteArray());
      }
    }
    return pages;
  }

  private static byte[] record(long n, String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
            + String.format("%012d", n)
            + ">\r\nWARC-Date: 2031-05-04T10:00:00Z\r\nWARC-Target-URI: https://news.example/"
            + n
            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + body.length)
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((head + http).getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  private static String page(long n, Random random) {
    StringBuilder page = new StringBuilder(50_000);
    page.append("<!doctype html><html lang=en><head><meta charset=utf-8><title>")
        .append(words(random, 6));
    page.append("</title><script>");
    for (int i = 0; i < 300; i++) {
      page.append("var v").append(random.nextInt()).append("=function(a,b){return a<b?a:b};");
    }
    page.append("</script><style>");
    for (int i = 0; i < 200; i++) {
      page.append(".c").append(random.nextInt(9999)).append("{margin:0 ").append(i).append("px}");
    }
    page.append("</style></head><body><nav><ul>");
    links(page, random, 60);
    page.append("</ul></nav><article><h1>").append(words(random, 8)).append("</h1>");
    for (int i = 0; i < 25; i++) {
      page.append("<p>The ")
          .append(words(random, 60))
          .append(" in ")
          .append(1900 + random.nextInt(150))
          .append(".</p>");
    }
    if (n % 20 == 0) {
      page.append("<p>At least ")
          .append(10 + random.nextInt(90))
          .append(" people were killed and ");
      page.append(100 + random.nextInt(900))
          .append(" were wounded when the dam above Torrin gave way, the governor said.</p>");
    }
    page.append("</article><aside><ul>");
    links(page, random, 60);
    return page.append("</ul></aside><footer>")
        .append(words(random, 40))
        .append("</footer></body></html>")
        .toString();
  }

  private static void links(StringBuilder page, Random random, int count) {
    for (int i = 0; i < count; i++) {
      page.append("<li class=item-")
          .append(i)
          .append("><a href=\"/")
          .append(random.nextInt())
          .append("\">");
      page.append(words(random, 7)).append("</a></li>");
    }
  }
}
