package org.tallystick.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tallystick.app.console.Printable;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Shape;

/** Pages as bytes, in the shape that was asked for. Thread-safe. */
final class Rendering {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Rendering.class.getClassLoader(), "gg.jte.generated.precompiled");
  private final ObjectMapper mapper =
      new ObjectMapper()
          .registerModule(new SimpleModule().addSerializer(new Open.Value()))
          .registerModule(new SimpleModule().addSerializer(new Open.Decimal()))
          .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

  void page(Context context, Answer.Page page, Shape shape) {
    context.status(page.status());
    switch (shape) {
      case HTML -> html(context, page);
      case JSON -> context.contentType("application/json").result(json(page.data()));
      case CSV ->
          context
              .contentType("text/csv; charset=utf-8")
              .result(Csv.of(page.table()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void html(Context context, Answer.Page page) {
    Plain output = new Plain();
    templates.render(page.template(), page.model(), output);
    context.contentType("text/html; charset=utf-8").result(output.bytes());
  }

  /**
   * Takes out of every page what would move or turn its words and cannot be seen: control
   * characters and marks of direction that reach beyond their element. No template holds any.
   */
  private static final class Plain implements TemplateOutput {
    private final Utf8ByteOutput bytes = new Utf8ByteOutput();

    @Override
    public void writeContent(String value) {
      bytes.writeContent(Printable.visible(value));
    }

    @Override
    public void writeContent(String value, int begin, int end) {
      bytes.writeContent(Printable.visible(value.substring(begin, end)));
    }

    @Override
    public void writeBinaryContent(byte[] value) {
      bytes.writeBinaryContent(value);
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }

  byte[] json(Object data) {
    try {
      return mapper.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
