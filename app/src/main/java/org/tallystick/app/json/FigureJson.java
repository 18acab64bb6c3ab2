package org.tallystick.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.tallystick.figure.Caveat;
import org.tallystick.figure.Change;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Slot;
import org.tallystick.ledger.View;
import org.tallystick.read.SourceMap;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/** A figure as the contract's record: keys in the contract's order, null where open. */
public final class FigureJson {
  private FigureJson() {}

  /** The record of a figure of this document. */
  public static ObjectNode of(Figure f, Document document) {
    ObjectNode o = Values.NODES.objectNode();
    o.put("type", "figure").put("id", f.id()).put("doc", f.doc());
    o.put("part", f.at().part().word()).put("start", f.at().start()).put("end", f.at().end());
    o.put("text", f.text());
    o.set("low", Values.number(f.amount().low()));
    o.set("high", Values.number(f.amount().high()));
    o.put("comparator", f.amount().comparator().word());
    o.set("measure", Values.text(f.measure()));
    o.put("counted", f.counted());
    o.put("side", f.side().orElse("any"));
    o.set("place", Values.text(f.place()));
    o.set("claimant", Values.text(f.claimant()));
    claimantSpan(o, f.stated(Slot.CLAIMANT), document);
    o.set("party", Values.text(f.party()));
    o.put("relation", f.relation().word());
    o.set("relays", Values.array(f.relays()));
    o.put("stance", f.stance().word());
    o.set("caveats", Values.array(f.caveats().stream().map(Caveat::word).toList()));
    o.put("scope", f.period().scope().word());
    o.set("since", Values.text(f.period().since()));
    o.set("as_of", Values.text(f.period().asOf()));
    o.set("part_of", Values.text(f.partOf()));
    f.change().map(Change::word).ifPresent(c -> o.put("change", c));
    o.put("quote", f.quoteText());
    o.set("implied", Values.array(implied(f)));
    o.set("rules", Values.array(f.rules()));
    return o;
  }

  /**
   * Adds where the figure stands in the source of its page, in UTF-16 code units of the decoded
   * page; null for headlines and for documents that are their own source.
   */
  public static ObjectNode within(ObjectNode record, Span at, Optional<SourceMap> source) {
    Optional<SourceMap> page = source.filter(s -> at.part() == Part.BODY);
    record.set("source_start", Values.whole(page.map(s -> s.source(at.start()))));
    record.set("source_end", Values.whole(page.map(s -> s.source(at.end() - 1) + 1)));
    return record;
  }

  /** The record of a figure with how people judged it. */
  public static ObjectNode of(View.Reviewed reviewed, Document document) {
    return of(reviewed.figure(), document)
        .put("review", DecisionJson.word(reviewed.state()))
        .put("fingerprint", reviewed.fingerprint());
  }

  /**
   * Reads a record back. Only the claimant's evidence is kept in records, so the other slots come
   * back without theirs.
   *
   * @param document the document the record belongs to, unchanged
   * @throws IllegalArgumentException with one sentence where the record does not fit the document:
   *     offsets that do not reproduce the text, bounds that do not fit the comparator, digits that
   *     say another number, a word outside the vocabulary
   */
  public static Figure parse(JsonNode record, Document document) {
    return new FigureReading(record, document).figure();
  }

  private static void claimantSpan(ObjectNode o, Optional<Span> span, Document document) {
    o.set("claimant_text", Values.text(span.map(document::text)));
    o.set("claimant_start", Values.whole(span.map(Span::start)));
    o.set("claimant_end", Values.whole(span.map(Span::end)));
    o.set("claimant_part", Values.text(span.map(s -> s.part().word())));
  }

  private static Collection<String> implied(Figure f) {
    return Arrays.stream(Slot.values()).filter(f.implied()::contains).map(Slot::word).toList();
  }
}
