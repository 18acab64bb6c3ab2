package org.tallystick.app.web.page;

/** Something that could not be shown or done. */
public record Problem(Frame frame, int status, String title, String sentence) {
  /** The page that was asked for, as of now. */
  public String now() {
    return frame.links().now();
  }
}
