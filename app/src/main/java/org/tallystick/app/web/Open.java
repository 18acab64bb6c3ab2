package org.tallystick.app.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/** Values that may be open, as JSON: themselves, or null. */
final class Open {
  private Open() {}

  @SuppressWarnings("rawtypes") // Jackson asks for the class, which has no parameter
  static final class Value extends StdSerializer<Optional> {
    private static final long serialVersionUID = 1;

    Value() {
      super(Optional.class);
    }

    @Override
    public void serialize(Optional value, JsonGenerator out, SerializerProvider all)
        throws IOException {
      if (value.isPresent()) {
        all.defaultSerializeValue(value.get(), out);
      } else {
        out.writeNull();
      }
    }
  }

  static final class Decimal extends StdSerializer<OptionalDouble> {
    private static final long serialVersionUID = 1;

    /** From here on a double no longer holds every whole number. */
    private static final double WHOLE = 1e15;

    Decimal() {
      super(OptionalDouble.class);
    }

    @Override
    public void serialize(OptionalDouble value, JsonGenerator out, SerializerProvider all)
        throws IOException {
      if (value.isEmpty()) {
        out.writeNull();
        return;
      }
      double number = value.getAsDouble();
      if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
        out.writeNumber((long) number);
      } else {
        out.writeNumber(number);
      }
    }
  }
}
