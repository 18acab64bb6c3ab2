package org.tallystick.read.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Which addresses may be fetched. Off unless the user asks; http and https only; a host is resolved
 * once and every address it has must be public, and the connection goes to that address and no
 * other, so that a name cannot point elsewhere between the check and the connection. Every hop of a
 * redirect is asked again. Immutable and thread-safe.
 */
public final class Network {
  private static final int LONGEST = 4096;

  /** How names become addresses; tests bring their own. */
  @FunctionalInterface
  interface Names {
    List<InetAddress> of(String host) throws UnknownHostException;
  }

  /** What the policy says of an address. */
  public sealed interface Verdict {
    /** It may be fetched, from this network address and no other. */
    record Allowed(URI uri, InetAddress address) implements Verdict {}

    /** It may not; one sentence says why. */
    record Refused(String reason) implements Verdict {}
  }

  private final boolean on;
  private final Names names;
  private final Predicate<InetAddress> reachable;
  private final IntPredicate ports;

  private Network(boolean on, Names names, Predicate<InetAddress> reachable, IntPredicate ports) {
    this.on = on;
    this.names = names;
    this.reachable = reachable;
    this.ports = ports;
  }

  /** No address at all. */
  public static Network off() {
    return new Network(false, host -> List.of(), Addresses::isPublic, Network::usual);
  }

  /** Public http and https addresses. */
  public static Network open() {
    return resolving(host -> List.of(InetAddress.getAllByName(host)));
  }

  static Network resolving(Names names) {
    return new Network(true, names, Addresses::isPublic, Network::usual);
  }

  /** The policy of tests, whose servers are on loopback and on any port. */
  static Network opened(Names names, Predicate<InetAddress> reachable) {
    return new Network(true, names, reachable, port -> true);
  }

  private static boolean usual(int port) {
    return port == -1 || port == 80 || port == 443;
  }

  /** Whether anything may be fetched at all. */
  public boolean on() {
    return on;
  }

  /** Judges an address, or the next one of a redirect. */
  public Verdict judge(String address) {
    if (!on) {
      return refused(address, "the network is off; say --allow-network to fetch it");
    }
    Optional<URI> parsed = parsed(address);
    if (parsed.isEmpty()) {
      return refused(address, "it is not a plain http or https address");
    }
    URI uri = parsed.get();
    try {
      List<InetAddress> all = names.of(uri.getHost());
      if (all.isEmpty()) {
        return refused(address, "its host has no network address");
      }
      for (InetAddress one : all) {
        if (!reachable.test(one)) {
          return refused(address, "its host leads into a private or local network");
        }
      }
      return new Verdict.Allowed(uri, all.get(0));
    } catch (UnknownHostException e) {
      return refused(address, "its host is not known");
    }
  }

  private static Verdict refused(String address, String why) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(address.length(), 200); i++) {
      char c = address.charAt(i);
      shown.append(Character.isISOControl(c) ? '\uFFFD' : c);
    }
    return new Verdict.Refused(shown + " was not fetched: " + why + ".");
  }

  /** An absolute http(s) address without a user name and on a usual port. */
  private Optional<URI> parsed(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      boolean port = ports.test(uri.getPort());
      boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
      return web && port && plain && !oddNumber(uri.getHost())
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Numbers that some resolvers read as addresses and others as names: "2130706433", "0x7f.1",
   * "0177.0.0.1". Four plain decimal parts are the only spelling that is accepted.
   */
  private static boolean oddNumber(String host) {
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean numeric = !last.isEmpty() && Character.isDigit(last.charAt(0));
    if (!numeric || bare.startsWith("[")) {
      return false;
    }
    String[] parts = bare.split("\\.", -1);
    for (String part : parts) {
      boolean digits = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!digits || part.length() > 3 || part.length() > 1 && part.startsWith("0")) {
        return true;
      }
    }
    return parts.length != 4;
  }
}
