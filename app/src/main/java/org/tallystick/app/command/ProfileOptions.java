package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ResolutionJson;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Question;
import org.tallystick.resolve.Profile;
import org.tallystick.resolve.Resolution;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sums up questions as one sort of recorder does; every line states the rule. */
final class ProfileOptions {
  private static final List<String> COLUMNS =
      List.of(
          "profile", "low", "high", "measure", "counted", "side", "place", "scope", "since",
          "claims", "rule");

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Sum up each question as a recorder would, and state the rule: report, range, ibc, ucdp,"
              + " acled or ohchr. No claim changes.")
  private @Nullable String name;

  /** One question under the profile. */
  private record Summed(Question question, Profile.View view) {}

  /** The profile asked for, if any. */
  Optional<Profile> chosen() {
    Optional<String> word = Optional.ofNullable(name);
    Optional<Profile> profile = word.flatMap(Profile::named);
    if (word.isPresent() && profile.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no profile " + word.get() + "; use report, range, ibc, ucdp, acled or ohchr.");
    }
    return profile;
  }

  /** Writes what the profile makes of these questions. */
  static void write(
      Profile profile,
      Resolution resolution,
      Collection<Question> questions,
      OutputOptions output,
      Talk talk) {
    List<Summed> summed = new ArrayList<>();
    questions.forEach(q -> summed.add(new Summed(q, profile.of(resolution, q))));
    talk.note(profile.word() + ": " + profile.rule());
    Rows.write(output, talk, COLUMNS, summed, ProfileOptions::json, ProfileOptions::row);
  }

  private static ObjectNode json(Summed s) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("type", "profile").put("profile", s.view().profile().word());
    o.put("rule", s.view().profile().rule());
    o.set("question", ResolutionJson.of(s.question()));
    s.view().low().ifPresentOrElse(n -> o.put("low", n), () -> o.putNull("low"));
    s.view().high().ifPresentOrElse(n -> o.put("high", n), () -> o.putNull("high"));
    s.view().claims().stream().map(Claim::id).forEach(o.putArray("claims")::add);
    return o;
  }

  private static List<String> row(Summed s) {
    Question q = s.question();
    return List.of(
        s.view().profile().word(),
        FigureTable.number(s.view().low()),
        FigureTable.number(s.view().high()),
        q.measure(),
        q.counted(),
        FigureTable.text(q.side()),
        FigureTable.text(q.place()),
        q.scope().word(),
        FigureTable.text(q.since()),
        String.valueOf(s.view().claims().size()),
        s.view().profile().rule());
  }
}
