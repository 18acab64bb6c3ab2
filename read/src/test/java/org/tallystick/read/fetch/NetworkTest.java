package org.tallystick.read.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but public web addresses is ever fetched. */
class NetworkTest {
  private static final Map<String, List<String>> HOSTS =
      Map.of(
          "news.example", List.of("93.184.216.34"),
          "news6.example", List.of("2606:2800:220:1::1"),
          "two.example", List.of("93.184.216.34", "10.0.0.7"),
          "local.example", List.of("127.0.0.1"),
          "mapped.example", List.of("::ffff:10.0.0.1"),
          "nat.example", List.of("64:ff9b::7f00:1"),
          "six.example", List.of("2002:7f00:1::"),
          "link.example", List.of("fe80::1"),
          "none.example", List.of());

  private static final Network NETWORK = Network.resolving(NetworkTest::named);

  private static List<InetAddress> named(String host) throws UnknownHostException {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    boolean literal = bare.indexOf(':') >= 0 || Character.isDigit(bare.charAt(bare.length() - 1));
    List<String> known = literal ? List.of(bare) : HOSTS.get(bare);
    if (known == null) {
      throw new UnknownHostException(host);
    }
    InetAddress[] all = new InetAddress[known.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = InetAddress.getByName(known.get(i));
    }
    return Arrays.asList(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.0.0.1./",
        "http://0/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fd00::1]/",
        "http://[fe80::1]/",
        "http://[ff02::1]/",
        "http://[2001:db8::1]/",
        "http://[::7f00:1]/",
        "http://local.example/",
        "http://two.example/",
        "http://mapped.example/",
        "http://nat.example/",
        "http://six.example/",
        "http://link.example/",
        "http://none.example/",
        "http://unknown.example/",
        "http://user@news.example/",
        "http://news.example:22/",
        "http://news.example@127.0.0.1/",
        "file:///etc/hostname",
        "ftp://news.example/",
        "gopher://news.example/",
        "javascript:alert(1)",
        "//news.example/x",
        "/x",
        "",
        "http://",
        "http:///x",
        "http://news.example\r\nHost: x/",
        "http://\u2460\u2461.0.0.1/"
      })
  void refused(String address) {
    Network.Verdict verdict = NETWORK.judge(address);
    assertTrue(verdict instanceof Network.Verdict.Refused, verdict::toString);
    String reason = ((Network.Verdict.Refused) verdict).reason();
    assertTrue(reason.endsWith(".") && !reason.contains("\n"), reason);
  }

  @Test
  void publicAddressesAreAllowed() {
    for (String address :
        List.of(
            "https://news.example/a?b=c",
            "HTTP://news6.example:80/",
            "http://93.184.216.34/",
            "http://172.32.0.1/")) {
      assertTrue(NETWORK.judge(address) instanceof Network.Verdict.Allowed, address);
    }
  }

  @Test
  void offRefusesEverything() {
    Network.Verdict verdict = Network.off().judge("https://news.example/");
    assertTrue(((Network.Verdict.Refused) verdict).reason().contains("--allow-network"));
  }

  @Test
  void aNameThatChangesItsMindIsHeldToItsFirstAnswer() {
    Deque<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));
    Network network = Network.resolving(host -> List.of(InetAddress.getByName(answers.remove())));
    Network.Verdict first = network.judge("http://rebind.example/");
    assertEquals("93.184.216.34", ((Network.Verdict.Allowed) first).address().getHostAddress());
    assertTrue(network.judge("http://rebind.example/next") instanceof Network.Verdict.Refused);
  }
}
