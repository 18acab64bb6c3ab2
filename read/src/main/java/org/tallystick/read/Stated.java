package org.tallystick.read;

import java.time.LocalDate;

/**
 * A day that something states.
 *
 * @param from what states it: {@code json-ld}, {@code meta}, {@code time}, {@code url}, {@code
 *     feed}, {@code jsonl} or {@code csv}
 */
public record Stated(LocalDate day, String from) {}
