package org.tallystick.app.web;

/** A request that is not answered as asked: a status, and one sentence for whoever asked. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int status;

  Refusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }

  /** A few words for the status. */
  static String title(int status) {
    return switch (status) {
      case 400 -> "Not understood";
      case 401 -> "Sign in first";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Not that way";
      case 408 -> "Too slow";
      case 409 -> "Cannot be done now";
      case 413 -> "Too large";
      case 415 -> "Not that kind";
      case 421 -> "Wrong address";
      case 422 -> "Cannot be done";
      case 429 -> "Too many";
      case 503 -> "Not now";
      default -> "A fault of ours";
    };
  }
}
