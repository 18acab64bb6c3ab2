package org.tallystick.app;

import java.util.List;
import org.tallystick.Tallystick;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.resolve.Resolution;
import org.tallystick.text.Document;

/** The library example of the README, word for word; {@link ReadmeTest} holds the two together. */
final class ReadmeExample {
  private ReadmeExample() {}

  static void run() {
    // README begin
    Tallystick tallystick = Tallystick.english();
    Document wire = Document.of("wire", "", "Velmark said 297 of its soldiers had been killed.");
    Document post =
        Document.of("post", "", "Oresia said more than 4,000 Velmark soldiers had been killed.");
    List<Document> documents = List.of(wire, post);
    List<Figure> figures = documents.stream().flatMap(d -> tallystick.figures(d).stream()).toList();
    Resolution resolution = tallystick.resolve(documents, figures);
    for (Claim claim : resolution.claims()) {
      System.out.println(claim.claimant().orElse("nobody named") + ": " + claim.amount());
    }
    for (Finding finding : tallystick.findings(resolution)) {
      System.out.println(finding.because());
    }
    // README end
  }
}
