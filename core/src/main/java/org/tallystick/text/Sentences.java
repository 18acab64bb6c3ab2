package org.tallystick.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into sentences, title first. A line break ends a sentence unless the text is hard
 * wrapped; a period ends one unless it belongs to an abbreviation or a decimal. Linear in the
 * length of the text; stateless and thread-safe.
 */
public final class Sentences {
  /** Lines of at most this many characters, nearly all of them, mark a hard-wrapped text. */
  private static final int WRAP = 100;

  /** A sentence is cut after this many tokens, so that no later step meets an unbounded one. */
  private static final int MAX_TOKENS = 400;

  private final Document document;
  private final List<Sentence> sentences = new ArrayList<>();
  private int paragraph;

  private Sentences(Document document) {
    this.document = document;
  }

  /** All sentences of the title and the body. */
  public static List<Sentence> of(Document document) {
    Sentences s = new Sentences(document);
    s.part(Part.TITLE);
    s.part(Part.BODY);
    return List.copyOf(s.sentences);
  }

  /** The tokens of a single phrase, cut as those of a text are. */
  public static List<Token> tokens(String phrase) {
    return Tokenizer.tokens(phrase, 0, phrase.length());
  }

  private void part(Part part) {
    String text = document.text(part);
    boolean wrapped = part == Part.BODY && hardWrapped(text);
    int start = 0;
    while (start < text.length()) {
      int stop = paragraphEnd(text, start, wrapped);
      paragraph(part, text, start, stop);
      start = stop + 1;
    }
  }

  private static int paragraphEnd(String text, int from, boolean wrapped) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        if (!wrapped || blankLineAfter(text, i)) {
          return i;
        }
      }
      i++;
    }
    return i;
  }

  private static boolean blankLineAfter(String text, int lineBreak) {
    int i = lineBreak + 1;
    if (text.charAt(lineBreak) == '\r' && i < text.length() && text.charAt(i) == '\n') {
      i++;
    }
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i >= text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
  }

  /** Most lines are short, and most of them stop in the middle of a sentence. */
  private static boolean hardWrapped(String text) {
    int lines = 0;
    int open = 0;
    int start = 0;
    while (start < text.length()) {
      int stop = text.indexOf('\n', start);
      stop = stop < 0 ? text.length() : stop;
      int last = stop - 1;
      while (last > start && Tokenizer.blank(text.charAt(last))) {
        last--;
      }
      if (last - start > WRAP) {
        return false;
      }
      if (last - start > WRAP / 3) {
        lines++;
        open += Character.isLetter(text.charAt(last)) || text.charAt(last) == ',' ? 1 : 0;
      }
      start = stop + 1;
    }
    return lines >= 3 && open * 2 > lines;
  }

  private void paragraph(Part part, String text, int start, int stop) {
    List<Token> tokens = Tokenizer.tokens(text, start, stop);
    if (tokens.isEmpty()) {
      return;
    }
    Sentence.Kind kind = kind(part, tokens);
    if (kind == Sentence.Kind.HEADLINE && Capitals.only(tokens)) {
      tokens = Capitals.lowered(tokens);
    }
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i + 1 == tokens.size() || i + 1 - first >= MAX_TOKENS || endsAt(tokens, i)) {
        add(part, kind, tokens.subList(first, i + 1));
        first = i + 1;
      }
    }
    paragraph++;
  }

  private void add(Part part, Sentence.Kind kind, List<Token> tokens) {
    sentences.add(new Sentence(sentences.size(), part, kind, paragraph, tokens));
  }

  /** Whether a sentence ends with token {@code i}: closing marks belong to it. */
  private static boolean endsAt(List<Token> tokens, int i) {
    int stop = i;
    while (stop > 0 && closing(tokens.get(stop)) && tokens.get(stop).glued()) {
      stop--;
    }
    Token end = tokens.get(stop);
    Token next = tokens.get(i + 1);
    if (closing(next) && next.glued()) {
      return false;
    }
    if (end.kind() == Token.Kind.MARK && "?!.…".indexOf(end.text().charAt(0)) >= 0) {
      return !next.glued() && opens(next) || glueLost(end, next);
    }
    boolean abbreviated = end.word() && end.text().endsWith(".") && stop == i;
    return abbreviated && endsAbbreviation(end, next);
  }

  /** "killed.The": the blank was lost, but a new sentence starts all the same. */
  private static boolean glueLost(Token end, Token next) {
    return next.glued()
        && end.text().equals(".")
        && next.word()
        && next.capital()
        && next.text().length() > 1;
  }

  /** After "U.S." or "p.m." only a word that is hardly ever a name's second half starts anew. */
  private static boolean endsAbbreviation(Token end, Token next) {
    String lower = end.lower();
    if (!lower.equals("a.m.")
        && !lower.equals("p.m.")
        && !lower.equals("u.s.")
        && !lower.equals("u.n.")
        && !lower.equals("u.k.")) {
      return false;
    }
    return switch (next.text()) {
      case "The",
          "In",
          "A",
          "An",
          "On",
          "It",
          "He",
          "She",
          "They",
          "But",
          "At",
          "Some",
          "More",
          "This",
          "That",
          "There",
          "Its",
          "His",
          "According",
          "Police",
          "Officials" ->
          true;
      default -> false;
    };
  }

  private static boolean opens(Token next) {
    return switch (next.kind()) {
      case WORD -> !Character.isLowerCase(next.text().codePointAt(0));
      case QUOTE, NUMBER, ORDINAL, TIME, DATE -> true;
      case MARK -> !next.text().equals(",") && !next.text().equals(";");
    };
  }

  private static boolean closing(Token t) {
    boolean mark = t.kind() == Token.Kind.QUOTE || t.kind() == Token.Kind.MARK;
    return mark && "”’\"')]»".indexOf(t.text().charAt(0)) >= 0;
  }

  private Sentence.Kind kind(Part part, List<Token> tokens) {
    if (part == Part.TITLE) {
      return Sentence.Kind.HEADLINE;
    }
    int start = tokens.get(0).start();
    for (Aside aside : document.asides()) {
      if (aside.start() <= start && start < aside.end()) {
        return switch (aside.kind()) {
          case STANDFIRST -> Sentence.Kind.STANDFIRST;
          case CAPTION -> Sentence.Kind.CAPTION;
          case LINK, BYLINE -> Sentence.Kind.LINK;
          case TABLE -> Sentence.Kind.ROW;
        };
      }
    }
    return headline(tokens) ? Sentence.Kind.HEADLINE : Sentence.Kind.PROSE;
  }

  /** A line without a full stop in which nearly every longer word is capitalised. */
  private static boolean headline(List<Token> tokens) {
    Token last = tokens.get(tokens.size() - 1);
    if (tokens.size() < 4 || tokens.size() > 30 || last.text().equals(".")) {
      return false;
    }
    int longer = 0;
    int capitals = 0;
    for (Token t : tokens) {
      if (t.word() && t.text().length() > 4) {
        longer++;
        capitals += t.capital() ? 1 : 0;
      }
    }
    return longer >= 3 && capitals >= longer - longer / 6;
  }
}
