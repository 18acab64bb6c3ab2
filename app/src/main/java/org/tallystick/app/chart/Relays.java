package org.tallystick.app.chart;

import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Relation;

/**
 * Who carried claims into print.
 *
 * @param sentence the chart in words
 * @param roots the claimants
 */
public record Relays(String sentence, List<Node> roots) {
  /** What a node stands for. */
  public enum Kind {
    CLAIMANT,
    RELAY,
    REPORT
  }

  /**
   * A claimant, someone who carries the claim, or a report.
   *
   * @param detail a second, paler line; may be empty
   * @param changed what became of the claim on its way here; empty where nothing did
   * @param link where it is shown
   */
  public record Node(
      Kind kind,
      String name,
      String detail,
      Relation relation,
      Optional<String> changed,
      Optional<String> link,
      List<Node> children) {
    public Node {
      children = List.copyOf(children);
    }

    Node unlinked() {
      List<Node> below = children.stream().map(Node::unlinked).toList();
      return new Node(kind, name, detail, relation, changed, Optional.empty(), below);
    }

    int depth() {
      return 1 + children.stream().mapToInt(Node::depth).max().orElse(0);
    }

    int leaves() {
      return children.isEmpty() ? 1 : children.stream().mapToInt(Node::leaves).sum();
    }

    int size() {
      return 1 + children.stream().mapToInt(Node::size).sum();
    }
  }

  public Relays {
    roots = List.copyOf(roots);
  }

  /** The same for a file, whose links would lead nowhere. */
  public Relays unlinked() {
    return new Relays(sentence, roots.stream().map(Node::unlinked).toList());
  }
}
