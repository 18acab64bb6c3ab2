package org.tallystick.read.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a site's robots.txt lets us fetch, as RFC 9309 has it: the group that names us, else the one
 * for all; the longest rule that fits decides, and of two of one length the one that allows.
 * Immutable.
 */
final class Robots {
  private static final int LONGEST_FILE = 500 << 10;
  private static final int MOST_RULES = 5000;
  private static final int LONGEST_RULE = 1000;
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

  static final Robots ALL = new Robots(List.of(), Optional.empty());
  static final Robots NONE = new Robots(List.of(new Rule(false, "/")), Optional.empty());

  private record Rule(boolean allow, String path) {}

  private final List<Rule> rules;
  private final Optional<Duration> delay;

  private Robots(List<Rule> rules, Optional<Duration> delay) {
    this.rules = List.copyOf(rules);
    this.delay = delay;
  }

  /** The rules of a file for whoever calls itself this, in lower case. */
  static Robots of(byte[] file, String agent) {
    int n = Math.min(file.length, LONGEST_FILE);
    Reading ours = new Reading(agent);
    Reading all = new Reading("*");
    new String(file, 0, n, StandardCharsets.UTF_8)
        .lines()
        .map(Robots::uncommented)
        .forEach(
            line -> {
              ours.take(line);
              all.take(line);
            });
    return ours.named ? ours.robots() : all.robots();
  }

  private static String uncommented(String line) {
    int hash = line.indexOf('#');
    return (hash < 0 ? line : line.substring(0, hash)).replace("\uFEFF", "").strip();
  }

  /** Collects the groups for one name. */
  private static final class Reading {
    private final String agent;
    private final List<Rule> rules = new ArrayList<>();
    private Optional<Duration> delay = Optional.empty();
    private boolean named;
    private boolean inGroup;
    private boolean lastWasAgent;

    Reading(String agent) {
      this.agent = agent;
    }

    void take(String line) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        return;
      }
      String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        boolean ours = value.toLowerCase(Locale.ROOT).equals(agent);
        inGroup = lastWasAgent && inGroup || ours;
        named |= ours;
        lastWasAgent = true;
        return;
      }
      lastWasAgent = false;
      if (inGroup) {
        rule(key, value);
      }
    }

    private void rule(String key, String value) {
      boolean path = key.equals("allow") || key.equals("disallow");
      if (path && !value.isEmpty() && rules.size() < MOST_RULES) {
        rules.add(new Rule(key.equals("allow"), value));
      } else if (key.equals("crawl-delay")) {
        delay = Retry.seconds(value).filter(d -> d.compareTo(LONGEST_DELAY) <= 0).or(() -> delay);
      }
    }

    Robots robots() {
      return new Robots(rules, delay);
    }
  }

  /** Whether this path with its query may be fetched. */
  boolean allows(String path) {
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.path().length();
      boolean decides = length > longest || length == longest && rule.allow();
      if (decides && fits(rule.path(), path)) {
        longest = length;
        allowed = rule.allow();
      }
    }
    return allowed || path.equals("/robots.txt");
  }

  /** How long it asks to wait between requests. */
  Optional<Duration> delay() {
    return delay;
  }

  /**
   * Whether the path starts as the rule says; {@code *} stands for anything and a last {@code $}
   * for the end. Going back only to the last star, it takes at most rule times path steps.
   */
  private static boolean fits(String rule, String path) {
    if (rule.length() > LONGEST_RULE) {
      return path.startsWith(rule);
    }
    boolean anchored = rule.endsWith("$");
    String pattern = anchored ? rule.substring(0, rule.length() - 1) : rule + "*";
    int p = 0;
    int star = -1;
    int mark = 0;
    for (int i = 0; i < path.length(); ) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = i;
      } else if (p < pattern.length() && pattern.charAt(p) == path.charAt(i)) {
        p++;
        i++;
      } else if (star >= 0) {
        p = star + 1;
        i = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
