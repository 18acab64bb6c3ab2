package org.tallystick.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
}
