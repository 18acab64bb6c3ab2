package org.tallystick.app.web.page;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The Chromium of this machine, with a profile of its own that goes when it is closed. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> CHROMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Selenium knows the browser's newest tools only by its next release, and says so each time. */
  private static final java.util.logging.Logger SELENIUM =
      java.util.logging.Logger.getLogger("org.openqa.selenium");

  private static final String AXE = axe();

  private static String axe() {
    try (java.io.InputStream in =
        com.deque.html.axecore.selenium.AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private final ChromeDriver driver;
  private final Path profile;
  private final List<String> asked = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** Whether this machine has what a browser test needs. */
  static boolean here() {
    return program(CHROMES).isPresent() && program(List.of("chromedriver")).isPresent();
  }

  private static Optional<Path> program(List<String> names) {
    List<String> folders = new ArrayList<>(List.of("/usr/bin", "/usr/local/bin", "/snap/bin"));
    folders.addAll(
        List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)));
    return names.stream()
        .flatMap(name -> folders.stream().map(f -> Path.of(f).resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser open(boolean script) throws IOException {
    SELENIUM.setLevel(Level.SEVERE);
    Path profile = Files.createTempDirectory("tallystick-browser");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program(CHROMES).orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-default-apps",
        "--window-size=1280,900",
        "--user-data-dir=" + profile);
    if (!script) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program(List.of("chromedriver")).orElseThrow().toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.get("about:blank");
    driver.manage().logs().get(LogType.PERFORMANCE); // the browser's own first page
    driver.manage().timeouts().pageLoadTimeout(PATIENCE);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return new Browser(driver, profile);
  }

  ChromeDriver driver() {
    return driver;
  }

  void go(String address) {
    driver.get(address);
  }

  /** Shows pages as on a screen of that width, light or dark. */
  void screen(int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /**
   * Looks at the page at hand at two widths, in light and dark: whether it is wider than the
   * screen, and what it does to those who cannot see it, or not well. Keeps a picture of each.
   */
  void wellMade(String name, Path pictures, List<String> faults) throws IOException {
    for (int width : List.of(1280, 390)) {
      for (boolean dark : List.of(false, true)) {
        screen(width, dark);
        String where = name + "-" + width + (dark ? "-dark" : "-light");
        if (run("return document.documentElement.scrollWidth > innerWidth").equals(true)) {
          faults.add(where + ": wider than the screen");
        }
        // Colours and widths change what is seen; what is there is the same in all.
        String rules =
            dark == (width == 390) ? "{}" : "{runOnly: ['color-contrast', 'target-size']}";
        faults.addAll(rules(where, rules));
        picture(pictures.resolve(where + ".png"));
      }
    }
    for (String complaint : complaints()) {
      if (!complaint.contains("404")) {
        faults.add(name + ": " + complaint);
      }
    }
  }

  private List<String> rules(String where, String options) {
    if (run("return typeof axe").equals("undefined")) {
      driver.executeScript(AXE);
    }
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[0]; axe.run(document, Object.assign({resultTypes:"
                + " ['violations']}, "
                + options
                + ")).then(r => done(r.violations.filter(v => ['serious',"
                + " 'critical'].includes(v.impact)).map(v => v.id + ', such as ' +"
                + " v.nodes[0].html)))");
    return ((List<?>) Optional.ofNullable(found).orElse(List.of()))
        .stream().map(fault -> where + ": " + fault).toList();
  }

  /** The whole page, not only what the screen shows. */
  private void picture(Path file) throws IOException {
    Map<String, Object> shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    Files.write(file, java.util.Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
  }

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  boolean has(String css) {
    return !all(css).isEmpty();
  }

  String text(String css) {
    return one(css).getText();
  }

  /** Clicks what leads to another page, and waits until that is there. */
  void follow(WebElement element) {
    WebElement page = one("html");
    element.click();
    new WebDriverWait(driver, PATIENCE)
        .until(
            d -> {
              try {
                page.isEnabled();
                return false;
              } catch (org.openqa.selenium.WebDriverException gone) {
                return !d.findElements(By.cssSelector("footer.site")).isEmpty();
              }
            });
  }

  void follow(String css) {
    follow(one(css));
  }

  void await(String css) {
    new WebDriverWait(driver, PATIENCE).until(d -> has(css));
  }

  void awaitGone(String css) {
    new WebDriverWait(driver, PATIENCE).until(d -> !has(css));
  }

  Object run(String script, Object... arguments) {
    return Optional.ofNullable(driver.executeScript(script, arguments)).orElse("");
  }

  /** What the page complained of on the console since the last time. */
  List<String> complaints() {
    for (LogEntry e : driver.manage().logs().get(LogType.BROWSER)) {
      if (e.getLevel().intValue() >= Level.WARNING.intValue()) {
        complaints.add(e.getMessage());
      }
    }
    List<String> since = List.copyOf(complaints);
    complaints.clear();
    return since;
  }

  /** Every address that pages asked for since the browser was opened. */
  List<String> asked() {
    for (LogEntry e : driver.manage().logs().get(LogType.PERFORMANCE)) {
      String message = e.getMessage();
      if (message.contains("\"Network.requestWillBeSent\"")) {
        int at = message.indexOf("\"url\":\"", Math.max(0, message.indexOf("\"request\":{")));
        if (at >= 0) {
          int from = at + "\"url\":\"".length();
          asked.add(message.substring(from, message.indexOf('"', from)));
        }
      }
    }
    return List.copyOf(asked);
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        file.toFile().delete();
      }
    } catch (java.io.UncheckedIOException e) {
      // The browser may still be putting away its own files.
      profile.toFile().deleteOnExit();
    }
  }
}
