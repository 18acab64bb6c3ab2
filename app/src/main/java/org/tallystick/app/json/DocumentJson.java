package org.tallystick.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tallystick.read.Result;
import org.tallystick.read.Stated;
import org.tallystick.text.Document;

/** A document as read, as the contract's record. */
public final class DocumentJson {
  private DocumentJson() {}

  /** The record of a document. */
  public static ObjectNode of(Document d) {
    ObjectNode o = Values.NODES.objectNode();
    o.put("type", "document").put("id", d.id()).put("title", d.title()).put("text", d.text());
    o.set("published", Values.text(d.published()));
    o.set("published_from", Values.text(d.publishedFrom()));
    o.set("outlet", Values.text(d.outlet()));
    o.set("url", Values.text(d.url()));
    o.set("language", Values.text(d.language()));
    o.put("partial", d.partial());
    return o;
  }

  /** The record of a document with its authors, its last change, and where it was found. */
  public static ObjectNode of(Result.Read read) {
    ObjectNode o = of(read.document());
    o.set("authors", Values.array(read.authors()));
    o.set("modified", Values.text(read.modified().map(Stated::day)));
    o.set("modified_from", Values.text(read.modified().map(Stated::from)));
    o.put("file", read.provenance().file());
    o.put("offset", read.provenance().offset());
    o.set("record", Values.text(read.provenance().record()));
    return o;
  }
}
