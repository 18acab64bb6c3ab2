package org.tallystick.read.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request over one connection, which goes to the network address that was judged and to no
 * other: the JDK's own client would resolve the name again. Thread-safe.
 */
final class Wire implements AutoCloseable {
  /** A request that took longer than it may. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    TooLong(Throwable cause) {
      super("too long", cause);
    }
  }

  private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, Wire::quiet);
  private final Duration time;
  private final long bytes;

  Wire(FetchLimits limits) {
    this.time = limits.time();
    this.bytes = limits.bytes();
    watch.setRemoveOnCancelPolicy(true);
  }

  private static Thread quiet(Runnable work) {
    Thread thread = new Thread(work, "fetch-watch");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Sends a request and reads its answer.
   *
   * @param headers beside those that every request has
   * @throws TooLong if it takes longer than the limit, however slowly the server drips
   * @throws ReplyReader.TooMuch if the answer is beyond a limit
   */
  Reply send(Network.Verdict.Allowed to, String method, Map<String, String> headers, byte[] body)
      throws IOException {
    Socket socket = new Socket();
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> end =
        watch.schedule(() -> drop(socket, late), time.toMillis(), TimeUnit.MILLISECONDS);
    try (socket) {
      int port = port(to.uri());
      socket.connect(new InetSocketAddress(to.address(), port), (int) time.toMillis());
      socket.setSoTimeout((int) time.toMillis());
      try (Socket line = secured(socket, to.uri(), port)) {
        OutputStream out = line.getOutputStream();
        out.write(ReplyReader.ascii(head(to.uri(), method, headers, body.length)));
        out.write(body);
        out.flush();
        return new ReplyReader(new BufferedInputStream(line.getInputStream()), bytes).read();
      }
    } catch (ReplyReader.TooMuch e) {
      throw e;
    } catch (IOException e) {
      if (late.get() || e instanceof java.net.SocketTimeoutException) {
        throw new TooLong(e);
      }
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  /** Says that it is late before it closes: whoever reads is woken by the closing. */
  private static void drop(Socket socket, AtomicBoolean late) {
    late.set(true);
    try {
      socket.close();
    } catch (IOException e) {
      // It is given up either way; whoever reads from it is told so.
    }
  }

  private static Socket secured(Socket socket, URI uri, int port) throws IOException {
    if (!secure(uri)) {
      return socket;
    }
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket tls = (SSLSocket) factory.createSocket(socket, uri.getHost(), port, true);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }

  private static boolean secure(URI uri) {
    return String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT).equals("https");
  }

  private static int port(URI uri) {
    return uri.getPort() > 0 ? uri.getPort() : secure(uri) ? 443 : 80;
  }

  private static String head(URI uri, String method, Map<String, String> headers, int length) {
    URI plain = URI.create(uri.toASCIIString());
    String path =
        plain.getRawPath() == null || plain.getRawPath().isEmpty() ? "/" : plain.getRawPath();
    String query = plain.getRawQuery() == null ? "" : "?" + plain.getRawQuery();
    String host = plain.getHost() + (plain.getPort() > 0 ? ":" + plain.getPort() : "");
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(host).append("\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (length > 0) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
