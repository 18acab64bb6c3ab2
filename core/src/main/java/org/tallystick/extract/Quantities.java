package org.tallystick.extract;

import java.util.*;
import org.tallystick.figure.*;
import org.tallystick.figure.Comparator;
import org.tallystick.text.Sentence;

final class Quantities {
  private Quantities() {}

  private static final Map<String, Integer> W = new HashMap<>();

  static {
    String[] w =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
            .split(" ");
    for (int i = 0; i < w.length; i++) W.put(w[i], i);
    int v = 30;
    for (String s : "thirty forty fifty sixty seventy eighty ninety".split(" ")) {
      W.put(s, v);
      v += 10;
    }
    W.put("both", 2);
    W.put("no", 0);
    W.put("dozen", 12);
    W.put("hundreds", -200);
    W.put("dozens", -24);
    W.put("thousands", -2000);
    W.put("scores", -40);
  }

  static List<Quantity> in(Sentence s) {
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      Double v = null;
      int last = i + 1;
      if (s.token(i).number() && s.token(i).text().matches("[0-9,]+(\\.[0-9]+)?"))
        v = Double.parseDouble(s.token(i).text().replace(",", ""));
      else if (W.containsKey(s.lower(i))) {
        v = (double) W.get(s.lower(i));
        if (s.lower(i + 1).equals("-") && W.containsKey(s.lower(i + 2))) {
          v += W.get(s.lower(i + 2));
          last = i + 3;
        }
      }
      if (v == null) continue;
      Quantity.Kind k = Quantity.Kind.COUNT;
      String n = s.lower(last);
      if (i > 0 && s.lower(i - 1).equals("$")) k = Quantity.Kind.MONEY;
      if (n.matches("years?|days?|hours?|months?|weeks?|minutes?")) k = Quantity.Kind.DURATION;
      if (n.equals("-") && s.lower(last + 1).matches("year|day|mile|month|week|hour"))
        k = Quantity.Kind.AGE;
      if (i > 0
          && s.lower(i - 1)
              .matches(
                  "jan\\.?|feb\\.?|march|april|may|june|july|august|september|october|november|december|january|february"))
        k = Quantity.Kind.DATE;
      if (v >= 1900 && v <= 2040 && !s.token(i).text().contains(",")) k = Quantity.Kind.DATE;
      if (i > 1 && s.lower(i - 1).equals(",") && (n.equals(",") || n.equals(".")) && v < 100)
        k = Quantity.Kind.AGE;
      if (n.equals("%") || n.equals("percent")) k = Quantity.Kind.PERCENT;
      Comparator c = Comparator.EXACT;
      int pf = i;
      String p1 = s.lower(i - 1), p2 = s.lower(i - 2);
      if (p1.equals("than") && p2.equals("more")) {
        c = Comparator.MORE_THAN;
        pf = i - 2;
      } else if (p1.equals("than") && p2.matches("fewer|less")) {
        c = Comparator.LESS_THAN;
        pf = i - 2;
      } else if (p1.equals("least") && p2.equals("at")) {
        c = Comparator.AT_LEAST;
        pf = i - 2;
      } else if (p1.equals("to") && p2.equals("up")) {
        c = Comparator.AT_MOST;
        pf = i - 2;
      } else if (p1.equals("over") || p1.equals("exceeded")) {
        c = Comparator.MORE_THAN;
        pf = i - 1;
      } else if (p1.matches("nearly|almost")) {
        c = Comparator.NEARLY;
        pf = i - 1;
      } else if (p1.matches("some|about|around|approximately|roughly")) {
        c = Comparator.ABOUT;
        pf = i - 1;
      } else if (p1.matches("another")) {
        pf = i - 1;
      }
      Amount a = v < 0 ? Amount.of(Comparator.VAGUE, -v) : Amount.of(c, v);
      if (v > 0
          && s.lower(last).equals("to")
          && last + 1 < s.size()
          && s.token(last + 1).number()
          && s.token(last + 1).text().matches("[0-9,]+")) {
        double h = Double.parseDouble(s.token(last + 1).text().replace(",", ""));
        if (h > v) {
          a = Amount.range(v, h);
          last += 2;
        }
      }
      found.add(new Quantity(s, i, last, pf, last, a, k, Optional.empty()));
      i = last - 1;
    }
    return found;
  }
}
