package org.tallystick.app.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.intake.Reach;
import org.tallystick.ledger.Extraction;

/**
 * How to serve.
 *
 * @param host the network address to listen on
 * @param port 0 takes any that is free
 * @param readOnly whether everybody may read and nobody may write
 * @param accounts the file of those who may sign in; without it whoever reaches the server may all
 * @param names further host names under which the server may be asked
 * @param proxy the address of a proxy whose word on the outer connection is taken
 * @param log where a line for each request goes; {@code -} is standard error
 * @param actor who signs decisions where there are no accounts
 * @param folders from which folders an import may read; on this machine alone, from any
 * @param upload how many bytes may be sent for one import
 * @param reach what of the web an import may fetch
 * @param extraction what reads figures at an import
 */
public record ServerOptions(
    String host,
    int port,
    boolean readOnly,
    Optional<Path> accounts,
    List<String> names,
    Optional<String> proxy,
    Optional<Path> log,
    String actor,
    List<Path> folders,
    long upload,
    Reach reach,
    Extraction extraction) {
  private static final long UPLOAD = 200L << 20;

  public ServerOptions {
    names = List.copyOf(names);
    folders = List.copyOf(folders);
  }

  /**
   * On this machine only, for whoever sits at it.
   *
   * @param extraction what reads figures at an import
   */
  public static ServerOptions local(int port, Extraction extraction) {
    return new ServerOptions(
        "127.0.0.1",
        port,
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "local",
        List.of(),
        UPLOAD,
        Reach.NONE,
        extraction);
  }

  /** The same with these accounts. */
  public ServerOptions with(Path file) {
    return new ServerOptions(
        host,
        port,
        readOnly,
        Optional.of(file),
        names,
        proxy,
        log,
        actor,
        folders,
        upload,
        reach,
        extraction);
  }

  /** The same, for reading only. */
  public ServerOptions closed() {
    return new ServerOptions(
        host, port, true, accounts, names, proxy, log, actor, folders, upload, reach, extraction);
  }

  /** The same with as much of the web within reach. */
  public ServerOptions reaching(Reach other) {
    return new ServerOptions(
        host,
        port,
        readOnly,
        accounts,
        names,
        proxy,
        log,
        actor,
        folders,
        upload,
        other,
        extraction);
  }

  /** Whether only this machine can reach it. */
  boolean loopback() {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }
}
