package org.tallystick.app.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.tallystick.Tallystick;
import org.tallystick.app.web.Server;
import org.tallystick.app.web.ServerOptions;
import org.tallystick.app.web.account.Accounts;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.exchange.Role;
import org.tallystick.figure.Figure;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Importing;
import org.tallystick.ledger.Incoming;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerOptions;
import org.tallystick.ledger.Opened;
import org.tallystick.text.Document;

/**
 * The pages in a browser: the way from an empty ledger to a corrected figure and back, each screen
 * at two widths in light and dark, with keys alone, and without script. One ledger for all, in
 * order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreensTest {
  private static final Tallystick ENGLISH = Tallystick.english();

  /** Documents called slow are not read before this is false. */
  private static final AtomicBoolean slow = new AtomicBoolean();

  private static final Extraction READER = new Extraction("test", ScreensTest::figures);

  private static List<Figure> figures(Document document) {
    while (slow.get() && document.title().equals("slow")) {
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
    return ENGLISH.figures(document);
  }

  private static final String SOLDIERS = "Military personnel killed";

  @SuppressWarnings("NullAway.Init") // set before the tests
  private Ledger ledger;

  @SuppressWarnings("NullAway.Init")
  private Server server;

  @SuppressWarnings("NullAway.Init")
  private Browser browser;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    assumeTrue(
        Browser.here(),
        "No Chromium with its driver is installed, so the pages are not tried in a browser.");
    LedgerOptions options = LedgerOptions.existing("test").creating();
    ledger = ((Opened.Open) Ledger.open(folder.resolve("pages.db").toString(), options)).ledger();
    server = Server.start(ledger, ServerOptions.local(0, READER));
    browser = Browser.open(true);
  }

  @AfterAll
  void close() throws IOException {
    if (Browser.here()) {
      browser.close();
      server.close();
      ledger.close();
    }
  }

  private void go(String path) {
    browser.go(server.address() + path);
  }

  /** Goes to the question of the given name that has most reports. */
  private void question(String asked) {
    go("");
    browser.follow(browser.driver().findElement(By.linkText(asked)));
  }

  @Test
  @Order(1)
  void fromAnEmptyLedgerToTheSample() {
    go("");
    assertEquals("The ledger is empty", browser.text(".empty h2"));
    browser.follow(".empty button");
    browser.await(".run-over");
    assertTrue(Integer.parseInt(browser.text("#run .counts b")) > 20, browser.text("#run"));
    browser.follow("#run .button");
    assertTrue(browser.all("table.questions tbody tr").size() > 20);
    quiet();
  }

  @Test
  @Order(2)
  void aFigureIsCorrectedAndTheCorrectionWithdrawn() {
    question(SOLDIERS);
    String address = browser.driver().getCurrentUrl();
    String before = browser.text("#rivals");
    int marks = browser.all("#rivals .chart.wide .claim").size();
    assertTrue(browser.has(".findings .kind[href*='#dispute']"), "a dispute");
    assertTrue(marks > 5);

    browser.follow(".findings .passage footer a");
    assertEquals(1, browser.all(".fig-card[open]").size());
    browser.one(".fig-card[open] .correct > summary").click();
    new Select(browser.one(".fig-card[open] select")).selectByValue("measure");
    browser.one(".fig-card[open] input[name=value]").sendKeys("wounded");
    browser.one(".fig-card[open] input[name=reason]").sendKeys("to be seen");
    browser.follow(".fig-card[open] .fields button");
    assertEquals("Corrected.", browser.text(".notice"));
    assertTrue(browser.text(".fig-card[open] .events").contains("killed → wounded"));

    browser.go(address);
    assertNotEquals(before, browser.text("#rivals"), "the claims and the chart show it");

    go("review");
    browser.follow(".events.last .undo");
    assertEquals("Withdrawn.", browser.text(".notice"));
    browser.go(address);
    assertEquals(before, browser.text("#rivals"));
    assertEquals(marks, browser.all("#rivals .chart.wide .claim").size());
    quiet();
  }

  /**
   * Every kind of page, at two widths, in light and dark: nothing sticks out, nothing shuts out.
   */
  @Test
  @Order(3)
  void everyScreenIsWellMade() throws IOException {
    List<String> faults = new ArrayList<>();
    Path shots = Files.createDirectories(Path.of("target", "screens"));
    twoVersions();
    slow.set(true);
    try {
      paste("slow", "A kiln burst in Hollin and killed 3 people, police said.");
      for (Map.Entry<String, String> screen : screens().entrySet()) {
        go(screen.getValue());
        browser.wellMade(screen.getKey(), shots, faults);
      }
    } finally {
      slow.set(false);
    }
    browser.screen(1280, false);
    assertEquals(List.of(), faults);
  }

  private void twoVersions() {
    try (Importing importing = ledger.importing(READER, 1, outcome -> {})) {
      for (String dead : List.of("12", "19")) {
        String text = "A landslide near Orsa killed " + dead + " people, the Orsa police said.";
        importing.add(
            new Incoming(
                Document.of("orsa", "Landslide kills " + dead, text),
                "made",
                Optional.empty(),
                Optional.empty()));
        importing.flush();
      }
    }
  }

  private void paste(String title, String text) {
    go("import");
    browser.one("#p-title").sendKeys(title);
    browser.one("#p-text").sendKeys(text);
    browser.follow(browser.driver().findElement(By.xpath("//button[text()='Import the text']")));
  }

  /** The addresses of all kinds of pages by a name for each, found by links. */
  private Map<String, String> screens() {
    Map<String, String> screens = new LinkedHashMap<>();
    screens.put("import-running", here());
    screens.put("home", "");
    screens.put("home-none", "?q=nothingholdsthis");
    screens.put("home-as-of", "?as-of=2031-03-08");
    screens.put("home-part", "?limit=7&from=7");
    screens.put("about", "about");
    screens.put("import", "import");
    screens.put("import-over", "import/1");
    question(SOLDIERS);
    screens.put("question", here());
    screens.put("question-as-of", here() + "?as-of=2031-03-08");
    screens.put("question-part", here() + "?limit=3&from=3");
    screens.put("claim", path(browser.one("#rivals td.amount a")));
    screens.put("document", path(browser.one("#rivals .findings .passage footer a")));
    screens.put("claimant", path(browser.one("#rivals td.lead-cell a")));
    screens.put("outlet", path(browser.one("#documents a[href^='/outlet']")));
    screens.put("document-read", "document?name=orsa");
    screens.put("versions", "versions?name=orsa&from=1&to=2");
    screens.put("review", "review");
    screens.put("review-reason", "review?why=noticed");
    screens.put("sign-in", "sign-in");
    screens.put("not-there", "nothing-here");
    return screens;
  }

  private String here() {
    return String.valueOf(browser.driver().getCurrentUrl()).substring(server.address().length());
  }

  private String path(WebElement link) {
    return String.valueOf(link.getAttribute("href")).substring(server.address().length());
  }

  @Test
  @Order(4)
  void theQueueIsWorkedByKeys() {
    go("review");
    String first = browser.text("#hand-head") + browser.text(".context");
    key("a");
    assertEquals("Accepted.", browser.text(".notice"));
    assertTrue(browser.text(".progress-line").startsWith("1 of"));
    assertNotEquals(first, browser.text("#hand-head") + browser.text(".context"));
    key("x");
    assertTrue(browser.text(".progress-line").startsWith("2 of"));
    key(Keys.BACK_SPACE);
    key(Keys.BACK_SPACE);
    assertTrue(browser.text(".progress-line").startsWith("0 of"));
    assertEquals(first, browser.text("#hand-head") + browser.text(".context"));
    new Actions(browser.driver()).sendKeys("e").perform();
    assertEquals("select", browser.driver().switchTo().activeElement().getTagName());
    quiet();
  }

  private void key(CharSequence key) {
    WebElement page = browser.one("html");
    new Actions(browser.driver()).sendKeys(key).perform();
    new org.openqa.selenium.support.ui.WebDriverWait(
            browser.driver(), java.time.Duration.ofSeconds(60))
        .until(
            d -> {
              try {
                page.isEnabled();
                return false;
              } catch (org.openqa.selenium.WebDriverException gone) {
                return browser.has(".notice");
              }
            });
  }

  @Test
  @Order(5)
  void listsAreNarrowedWhileTyping() {
    go("");
    int all = browser.all("table.questions tbody tr").size();
    browser.one("#q").sendKeys("ferry");
    new org.openqa.selenium.support.ui.WebDriverWait(
            browser.driver(), java.time.Duration.ofSeconds(60))
        .until(d -> browser.all("table.questions tbody tr").size() < all);
    assertTrue(here().contains("q=ferry"), here());
    assertTrue(browser.has("table.questions tbody tr"));
    quiet();
  }

  @Test
  @Order(6)
  void chartsAreSiftedExploredAndSaved() {
    question(SOLDIERS);
    long rows = shown("#rivals tbody tr");
    browser.one("#rivals .sift button").click();
    assertTrue(shown("#rivals tbody tr") < rows);
    browser.one("#over-time .explore").click();
    browser.await("#explorer[data-drawn] .plot svg path");
    browser.one("#rivals .png").click();
    browser.await("#rivals .png[data-saved]");
    String size = String.valueOf(browser.one("#rivals .png").getAttribute("data-saved"));
    assertTrue(Integer.parseInt(size) > 10_000, size);
    new Actions(browser.driver())
        .moveToElement(browser.one("#rivals tbody tr:not([hidden]) td.amount"))
        .perform();
    browser.await("#rivals .chart.lighting a.lit");
    quiet();
  }

  private long shown(String css) {
    return browser.all(css).stream().filter(WebElement::isDisplayed).count();
  }

  @Test
  @Order(7)
  void theReaderGoesFromFigureToFigure() {
    go("document?name=03-haldane-courier.html");
    assertFalse(browser.has(".fig-card[open]"));
    new Actions(browser.driver()).sendKeys("n").perform();
    browser.await(".fig.chosen");
    assertTrue(browser.has(".ev"), "the words that state its slots");
    assertTrue(here().contains("figure="), here());
    quiet();
  }

  @Test
  @Order(8)
  void nothingOfATextBecomesMarkup() {
    go("import");
    String hostile = "<img src=x onerror=\"document.title='run'\"> 41 people were killed";
    browser.one("#p-title").sendKeys(hostile);
    browser
        .one("#p-text")
        .sendKeys("Police said 41 people were killed.<script>document.title='run'</script>");
    browser.one("#p-outlet").sendKeys("<b onclick=alert(1)>\"Post\" & Sons</b>");
    browser.one("#p-day").sendKeys("05022031");
    browser.follow(browser.driver().findElement(By.xpath("//button[text()='Import the text']")));
    browser.await(".run-over");
    go("?q=police");
    go("outlet?name=%3Cb%20onclick%3Dalert(1)%3E%22Post%22%20%26%20Sons%3C%2Fb%3E");
    assertEquals("<b onclick=alert(1)>\"Post\" & Sons</b>", browser.text("h1"));
    browser.follow(".cards .lead-cell a");
    assertTrue(browser.text("h1").startsWith("<img src=x"), browser.text("h1"));
    assertFalse(browser.has("main img, main script, main b[onclick]"));
    assertFalse(String.valueOf(browser.driver().getTitle()).equals("run"));
    quiet();
  }

  @Test
  @Order(9)
  void everythingCanBeDoneWithoutScript() throws IOException {
    try (Browser plain = Browser.open(false)) {
      plain.go(server.address());
      plain.follow(plain.driver().findElement(By.linkText(SOLDIERS)));
      assertFalse(plain.one("#rivals .png").isDisplayed(), "what needs a script is not offered");
      assertTrue(plain.one("#rivals .chart.wide").isDisplayed());
      plain.follow("#over-time .switch a");
      assertTrue(String.valueOf(plain.driver().getCurrentUrl()).contains("scale="));
      plain.follow("#rivals .findings .passage footer a");
      plain.follow(".fig-card[open] .judge .yes");
      assertEquals("Accepted.", plain.text(".notice"));
      assertTrue(plain.has(".fig-card[open] .tag.good"));
      plain.follow(".fig-card[open] button[value=undo]");
      assertEquals("Withdrawn.", plain.text(".notice"));
      plain.go(server.address() + "?measure=missing");
      assertTrue(plain.has("table.questions tbody tr"));
      plain.go(server.address() + "?as-of=2031-03-08");
      assertTrue(plain.text(".past").contains("8 Mar 2031"));
      assertEquals(List.of(), foreign(plain));
    }
  }

  @Test
  @Order(10)
  void nothingIsAskedOfAnybodyElse() {
    List<String> asked = browser.asked();
    assertTrue(asked.size() > 50, "requests seen: " + asked.size());
    assertEquals(List.of(), foreign(browser));
  }

  private List<String> foreign(Browser of) {
    return of.asked().stream()
        .filter(a -> !a.startsWith(server.address()))
        .filter(a -> !a.startsWith("data:") && !a.startsWith("blob:"))
        .toList();
  }

  /** Who is signed in sees so on every page, and leaves from any. */
  @Test
  @Order(11)
  void whoIsSignedInCanLeaveFromEveryPage(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("accounts.jsonl");
    Accounts.in(file).add(new Person("asta", Role.REVIEWER), "a long enough word".toCharArray());
    try (Server closed = Server.start(ledger, ServerOptions.local(0, READER).with(file))) {
      browser.go(closed.address() + "review");
      List<String> faults = new ArrayList<>();
      Path shots = Path.of("target", "screens");
      browser.wellMade("sign-in-form", shots, faults);
      browser.screen(1280, false);
      browser.one("#name").sendKeys("asta");
      browser.one("#password").sendKeys("a long enough word");
      browser.follow("main form button");
      assertTrue(here(closed).startsWith("review"), here(closed));
      browser.wellMade("signed-in", shots, faults);
      assertEquals(List.of(), faults);
      for (String path : List.of("", "about", "import", "nothing-here", "document?name=orsa")) {
        browser.go(closed.address() + path);
        assertEquals("Sign out", browser.text("header .who button"), path);
      }
      browser.complaints(); // of the page that is not there
      browser.follow("header .who button");
      assertEquals("Sign in", browser.text("h1"));
      browser.go(closed.address() + "about");
      assertEquals("Sign in", browser.text("h1"), "nothing is shown to who has left");
    }
    quiet();
  }

  private String here(Server of) {
    return String.valueOf(browser.driver().getCurrentUrl()).substring(of.address().length());
  }

  private void quiet() {
    assertEquals(List.of(), browser.complaints());
  }
}
