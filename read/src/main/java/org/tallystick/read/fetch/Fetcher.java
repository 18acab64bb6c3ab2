package org.tallystick.read.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches pages: only where the policy lets it, no faster than the site asks, and only so much. For
 * one thread; it waits on it between two requests to one host.
 */
public final class Fetcher implements AutoCloseable {
  private static final Duration ROBOTS_HOLD = Duration.ofHours(24);
  private static final int MOST_SITES = 10_000;

  /** Waits; tests only note that they were asked to. */
  @FunctionalInterface
  public interface Sleeper {
    /** Returns after this time, or at once where the thread is interrupted. */
    void sleep(Duration time);
  }

  private record Site(Robots robots, Instant known) {}

  private final Network network;
  private final FetchLimits limits;
  private final String agent;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Wire wire;
  private final Map<String, Site> sites = new HashMap<>();
  private final Map<String, Instant> asked = new HashMap<>();

  /**
   * @param agent what we call ourselves, such as {@code Tallystick/1.0}; its name before the slash
   *     is the one robots.txt may address
   */
  public Fetcher(Network network, FetchLimits limits, String agent) {
    this(network, limits, agent, Clock.systemUTC(), Fetcher::wait);
  }

  /** With a clock and a way to wait of one's own. */
  public Fetcher(Network network, FetchLimits limits, String agent, Clock clock, Sleeper sleeper) {
    this.network = network;
    this.limits = limits;
    this.agent = agent;
    this.clock = clock;
    this.sleeper = sleeper;
    this.wire = new Wire(limits);
  }

  private static void wait(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Fetches a page, following redirects; every hop is judged and its site's robots.txt asked.
   *
   * @param known what the server said when it was fetched before
   */
  public Fetched get(String address, Validators known) {
    Map<String, String> headers = new LinkedHashMap<>(usual());
    headers.put("Accept-Encoding", "gzip");
    known.etag().ifPresent(tag -> headers.put("If-None-Match", tag));
    known.modified().ifPresent(day -> headers.put("If-Modified-Since", day));
    String at = address;
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Network.Verdict verdict = network.judge(at);
      if (verdict instanceof Network.Verdict.Refused refused) {
        return new Fetched.Refused(refused.reason());
      }
      Network.Verdict.Allowed allowed = (Network.Verdict.Allowed) verdict;
      Optional<Fetched> kept = keptOut(allowed, at);
      if (kept.isPresent()) {
        return kept.get();
      }
      Answer answer = ask(allowed, "GET", headers, new byte[0], at);
      Optional<String> next = answer.reply().flatMap(reply -> redirect(allowed.uri(), reply));
      if (next.isEmpty()) {
        return answer.reply().map(reply -> told(reply, allowed.uri())).orElseGet(answer::trouble);
      }
      at = next.get();
    }
    return new Fetched.Failed(
        shown(address)
            + " was not fetched: it leads through more than "
            + limits.redirects()
            + " redirects.",
        false);
  }

  /** Sends something, once; redirects are not followed and robots.txt is not asked. */
  public Fetched post(String address, byte[] body, String type) {
    Network.Verdict verdict = network.judge(address);
    if (verdict instanceof Network.Verdict.Refused refused) {
      return new Fetched.Refused(refused.reason());
    }
    Network.Verdict.Allowed allowed = (Network.Verdict.Allowed) verdict;
    Map<String, String> headers = new LinkedHashMap<>(usual());
    headers.put("Content-Type", type);
    Answer answer = ask(allowed, "POST", headers, body, address);
    return answer.reply().map(reply -> told(reply, allowed.uri())).orElseGet(answer::trouble);
  }

  private Map<String, String> usual() {
    return Map.of("User-Agent", agent, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  /** An answer, or what kept it away. */
  private record Answer(Optional<Reply> reply, Optional<Fetched> failure) {
    Fetched trouble() {
      return failure.orElseThrow();
    }
  }

  private Answer ask(
      Network.Verdict.Allowed to,
      String method,
      Map<String, String> headers,
      byte[] body,
      String address) {
    pace(to.uri());
    try {
      return new Answer(Optional.of(wire.send(to, method, headers, body)), Optional.empty());
    } catch (ReplyReader.TooMuch e) {
      return failed(new Fetched.Failed(shown(address) + " " + e.getMessage() + ".", false));
    } catch (Wire.TooLong e) {
      String seconds = limits.time().toSeconds() + " seconds";
      return later(address, "was not delivered within the limit of " + seconds);
    } catch (javax.net.ssl.SSLException e) {
      return failed(
          new Fetched.Failed(
              shown(address) + " was not fetched: its certificate or encryption does not hold.",
              false));
    } catch (IOException e) {
      return later(address, "was not delivered: the connection failed or broke off");
    }
  }

  private static Answer failed(Fetched why) {
    return new Answer(Optional.empty(), Optional.of(why));
  }

  private static Answer later(String address, String what) {
    return failed(new Fetched.Later(shown(address) + " " + what + ".", Optional.empty()));
  }

  private static Optional<String> redirect(URI from, Reply reply) {
    boolean moved =
        switch (reply.status()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    if (!moved) {
      return Optional.empty();
    }
    try {
      return reply.header("location").map(to -> from.resolve(to).toString());
    } catch (IllegalArgumentException e) {
      return reply.header("location");
    }
  }

  private Fetched told(Reply reply, URI uri) {
    String address = uri.toString();
    int status = reply.status();
    if (status == 304) {
      return new Fetched.Unchanged();
    }
    if (status >= 200 && status < 300) {
      Validators validators = new Validators(reply.header("etag"), reply.header("last-modified"));
      return new Fetched.Page(address, reply.body(), reply.header("content-type"), validators);
    }
    String said = shown(address) + " was not delivered: its server answered " + status + ".";
    if (status == 408 || status == 425 || status == 429 || status >= 500) {
      return new Fetched.Later(
          said, reply.header("retry-after").flatMap(h -> Retry.after(h, clock.instant())));
    }
    return new Fetched.Failed(said, status == 404 || status == 410);
  }

  /** What the site's robots.txt has against it. */
  private Optional<Fetched> keptOut(Network.Verdict.Allowed to, String address) {
    URI uri = to.uri();
    String origin = origin(uri);
    Site site = sites.get(origin);
    if (site == null || site.known().plus(ROBOTS_HOLD).isBefore(clock.instant())) {
      Optional<Robots> robots = robots(to);
      if (robots.isEmpty()) {
        String why = " was not fetched: its site's robots.txt cannot be read at present.";
        return Optional.of(new Fetched.Later(shown(address) + why, Optional.empty()));
      }
      if (sites.size() >= MOST_SITES) {
        sites.clear();
      }
      site = new Site(robots.get(), clock.instant());
      sites.put(origin, site);
    }
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    if (site.robots().allows(path + query)) {
      return Optional.empty();
    }
    String why = " was not fetched: its site's robots.txt asks programs to leave it alone.";
    return Optional.of(new Fetched.Failed(shown(address) + why, false));
  }

  /** Empty where the site is in trouble: then nothing may be fetched from it for now. */
  private Optional<Robots> robots(Network.Verdict.Allowed to) {
    String at = origin(to.uri()) + "/robots.txt";
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Network.Verdict verdict = network.judge(at);
      if (!(verdict instanceof Network.Verdict.Allowed allowed)) {
        return Optional.of(Robots.ALL);
      }
      Answer answer = ask(allowed, "GET", usual(), new byte[0], at);
      if (answer.reply().isEmpty()) {
        return answer.trouble() instanceof Fetched.Failed
            ? Optional.of(Robots.ALL)
            : Optional.empty();
      }
      Reply reply = answer.reply().get();
      Optional<String> next = redirect(allowed.uri(), reply);
      if (next.isEmpty()) {
        return rules(reply);
      }
      at = next.get();
    }
    return Optional.of(Robots.ALL);
  }

  private Optional<Robots> rules(Reply reply) {
    if (reply.status() >= 500 || reply.status() == 429) {
      return Optional.empty();
    }
    String name = agent.split("/", 2)[0].toLowerCase(Locale.ROOT);
    return Optional.of(reply.status() == 200 ? Robots.of(reply.body(), name) : Robots.ALL);
  }

  private static String origin(URI uri) {
    String port = uri.getPort() > 0 ? ":" + uri.getPort() : "";
    return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
  }

  /** Waits until the host may be asked again. */
  private void pace(URI uri) {
    String origin = origin(uri);
    Instant last = asked.get(origin);
    Duration pause =
        Optional.ofNullable(sites.get(origin))
            .flatMap(site -> site.robots().delay())
            .filter(delay -> delay.compareTo(limits.pause()) > 0)
            .orElse(limits.pause());
    if (last != null) {
      Duration left = Duration.between(clock.instant(), last.plus(pause));
      if (!left.isNegative() && !left.isZero()) {
        sleeper.sleep(left);
      }
    }
    if (asked.size() >= MOST_SITES) {
      asked.clear();
    }
    asked.put(origin, clock.instant());
  }

  private static String shown(String address) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(address.length(), 200); i++) {
      char c = address.charAt(i);
      shown.append(Character.isISOControl(c) ? '\uFFFD' : c);
    }
    return shown.toString();
  }

  @Override
  public void close() {
    wire.close();
  }
}
