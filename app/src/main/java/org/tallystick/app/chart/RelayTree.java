package org.tallystick.app.chart;

import org.tallystick.app.chart.Relays.Kind;
import org.tallystick.app.chart.Relays.Node;
import org.tallystick.app.console.Printable;

/**
 * Who relays whom, from left to right: the claimant, those who carry the claim, the outlets that
 * print it. On a phone the same as an indented list. What changed on the way is said at the report.
 */
public final class RelayTree {
  private static final int ROW = 44;
  private static final int TOP = 8;
  private static final double LETTER = 7.5;

  private final Relays relays;
  private final Layout layout;
  private final int depth;
  private final double column;
  private final Pen pen = new Pen();
  private double next = TOP;

  private RelayTree(Relays relays, Layout layout) {
    this.relays = relays;
    this.layout = layout;
    this.depth = relays.roots().stream().mapToInt(Node::depth).max().orElse(1);
    this.column = layout == Layout.WIDE ? layout.width() / (double) Math.max(2, depth) : 20;
  }

  /** The drawing as an SVG element. */
  public static Drawing svg(Relays relays, Layout layout) {
    RelayTree tree = new RelayTree(relays, layout);
    int height = tree.draw();
    return new Drawing(tree.pen.markup(), layout.width(), height);
  }

  private int draw() {
    boolean wide = layout == Layout.WIDE;
    int rows = relays.roots().stream().mapToInt(n -> wide ? n.leaves() : n.size()).sum();
    int height = TOP * 2 + rows * ROW;
    pen.open(layout, "relays", height, true, relays.sentence());
    for (Node root : relays.roots()) {
      if (wide) {
        across(root, 0);
      } else {
        down(root, 0);
      }
    }
    pen.close();
    return height;
  }

  /** Draws a node after its children and says at which height it stands. */
  private double across(Node node, int level) {
    double x = level * column + 8;
    if (node.children().isEmpty()) {
      double y = next + ROW / 2.0;
      next += ROW;
      // Nothing stands beside a report: its line may run to the edge.
      words(node, x, y, layout.width() - x - 24);
      return y;
    }
    double[] heights = new double[node.children().size()];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = across(node.children().get(i), level + 1);
    }
    double y = (heights[0] + heights[heights.length - 1]) / 2;
    double from = x + 26 + Math.min(column - 40, width(node, column - 26));
    for (int i = 0; i < heights.length; i++) {
      boolean changed = node.children().get(i).changed().isPresent();
      edge(changed, from, y, (level + 1) * column + 2, heights[i]);
    }
    words(node, x, y, column - 26);
    return y;
  }

  private void edge(boolean changed, double x1, double y1, double x2, double y2) {
    double middle = Math.max(x1 + 6, x2 - 34);
    pen.path(
        changed ? "edge changed" : "edge",
        "M"
            + Pen.n(x1)
            + " "
            + Pen.n(y1)
            + "H"
            + Pen.n(middle)
            + "C"
            + Pen.n(middle + 14)
            + " "
            + Pen.n(y1)
            + " "
            + Pen.n(x2 - 16)
            + " "
            + Pen.n(y2)
            + " "
            + Pen.n(x2)
            + " "
            + Pen.n(y2));
  }

  private double down(Node node, int level) {
    double x = level * column + 8;
    double y = next + ROW / 2.0;
    next += ROW;
    words(node, x, y, layout.width() - x - 20);
    for (Node child : node.children()) {
      double at = down(child, level + 1);
      pen.path(
          child.changed().isPresent() ? "edge changed" : "edge",
          "M" + Pen.n(x) + " " + Pen.n(y + 8) + "V" + Pen.n(at) + "H" + Pen.n(x + column - 8));
    }
    return y;
  }

  private static double width(Node node, double room) {
    int letters = Math.max(Printable.width(node.name()), Printable.width(second(node)));
    return Math.min(room, letters * LETTER);
  }

  private static String second(Node node) {
    return node.changed()
        .map(c -> node.detail().isEmpty() ? c : node.detail() + " · " + c)
        .orElse(node.detail());
  }

  private void words(Node node, double x, double y, double room) {
    int letters = (int) (room / LETTER);
    String tip = node.name() + (second(node).isEmpty() ? "" : ", " + second(node));
    pen.group("row " + Pen.tone(node.relation()));
    pen.mark(node.link(), "claim", Printable.line(tip));
    String cls = node.kind() == Kind.CLAIMANT ? "dot" : "ring";
    pen.sign(cls, node.relation(), x, y, node.kind() == Kind.RELAY ? 4 : 5);
    boolean one = second(node).isEmpty();
    String name = Printable.fit(Printable.line(node.name()), letters);
    pen.text("name", x + 12, one ? y + 4 : y - 2, "start", name);
    if (!one) {
      String line = Printable.fit(Printable.line(second(node)), letters + 3);
      pen.text(node.changed().isPresent() ? "said shift" : "said", x + 12, y + 14, "start", line);
    }
    pen.endMark(node.link());
    pen.endGroup();
  }
}
