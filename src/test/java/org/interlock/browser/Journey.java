package org.interlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.TestGraph;
import org.interlock.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.neo4j.driver.Driver;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey of a user through the real application in a real browser, told in the user's words. Put
 * the data in first ({@link #given}), which also takes all users out, then {@link #signInAs}.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "interlock.demo=false")
@ContextConfiguration(initializers = TestStore.class)
abstract class Journey {

  static final int WIDE = 1440;
  static final int NARROW = 390;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String PASSWORD = "a password for journeys";
  private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

  @Autowired TestGraph given;
  @Autowired private Driver store;
  @LocalServerPort private int port;

  ChromeDriver browser;

  @BeforeEach
  void startFresh() {
    browser = Browser.started();
    browser.get(address("/css/brick.svg"));
    browser.manage().deleteAllCookies();
    show(WIDE, 900);
    console();
  }

  String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** Signs in as a user who has only this role: ACCOUNT_TEAM, ALLIANCE_MANAGER or ADMIN. */
  void signInAs(String role) {
    var name = role.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    store
        .executableQuery(
            "MERGE (user:User {key: $name}) SET user.name = $name, user.password = $hash,"
                + " user.roles = [$role], user.enabled = true")
        .withParameters(Map.of("name", name, "hash", HASH, "role", role))
        .execute();
    open("/sign-in");
    type("username", name);
    type("password", PASSWORD);
    click("sign-in");
    see("user-menu", name);
  }

  /** Opens a page, which must be accessible and must not break the content security policy. */
  void open(String path) {
    browser.get(address(path));
    axeFindsNothingSerious();
    nothingWasBlocked();
  }

  /** Waits until the page shows this text. */
  void see(String text) {
    waitUntil("to see “" + text + "”", () -> words().contains(text));
  }

  /** Waits until what has this id shows this text. */
  void see(String id, String text) {
    waitUntil(
        "to see “" + text + "” in #" + id,
        () ->
            browser.findElements(By.id(id)).stream()
                .anyMatch(element -> element.getText().contains(text)));
  }

  void dontSee(String text) {
    assertThat(words()).doesNotContain(text);
  }

  void click(String id) {
    element(id).click();
  }

  void type(String id, String text) {
    var field = element(id);
    field.clear();
    field.sendKeys(text);
  }

  void choose(String id, String option) {
    new Select(element(id)).selectByVisibleText(option);
  }

  WebElement element(String id) {
    waitUntil("for #" + id, () -> !browser.findElements(By.id(id)).isEmpty());
    return browser.findElement(By.id(id));
  }

  /** Waits until the browser shows the page of this address. */
  void arriveAt(String path) {
    waitUntil("to arrive at " + path, () -> path().equals(path));
  }

  String path() {
    return browser.getCurrentUrl().replaceFirst("^http://[^/]*", "");
  }

  @SuppressWarnings("deprecation") // the other mode opens a second window for frames; we have none
  void axeFindsNothingSerious() {
    var found = new AxeBuilder().setLegacyMode(true).analyze(browser).getViolations();

    assertThat(found)
        .filteredOn(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
        .extracting(rule -> path() + " " + rule.getId() + " " + rule.getNodes())
        .isEmpty();
  }

  /** Nothing the page asks for is forbidden by the content security policy. */
  void nothingWasBlocked() {
    assertThat(console()).noneMatch(line -> line.contains("Content Security Policy"));
  }

  /** Nothing is wider than the window. */
  void nothingSticksOut() {
    assertThat(
            browser.executeScript(
                "return document.documentElement.scrollWidth <="
                    + " document.documentElement.clientWidth"))
        .as("%s fits its window", path())
        .isEqualTo(true);
  }

  void show(int width, int height) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows the page as it is now in this theme (light or dark). */
  void inTheme(String theme) {
    browser.manage().addCookie(new Cookie("theme", theme, "/"));
    browser.navigate().refresh();
  }

  /** Keeps the page as a picture under {@code target/screenshots}, checked on the way. */
  void screenshot(String name, int width, int height, String theme) {
    show(width, height);
    inTheme(theme);
    axeFindsNothingSerious();
    nothingSticksOut();
    picture(name + "-" + width + "-" + theme);
  }

  /** Keeps what the window shows now under {@code target/screenshots}. */
  void picture(String name) {
    var picture =
        browser.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", false));
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(
          SCREENSHOTS.resolve(name + ".png"),
          Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
    } catch (IOException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  /** The page wide and narrow, light and dark. */
  void screenshots(String name) {
    for (var theme : List.of("light", "dark")) {
      screenshot(name, WIDE, 900, theme);
      screenshot(name, NARROW, 844, theme);
    }
    show(WIDE, 900);
  }

  private String words() {
    return browser.findElement(By.tagName("body")).getText();
  }

  private List<String> console() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  void waitUntil(String what, java.util.function.BooleanSupplier fulfilled) {
    new WebDriverWait(browser, PATIENCE, Duration.ofMillis(50))
        .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
        .ignoring(org.openqa.selenium.NoSuchElementException.class)
        .withMessage(() -> "Waited " + what + " on " + path() + "\n" + words())
        .until(page -> isFulfilled(fulfilled));
  }

  private static boolean isFulfilled(java.util.function.BooleanSupplier fulfilled) {
    try {
      return fulfilled.getAsBoolean();
    } catch (WebDriverException failed) {
      // The driver calls an element stale only mostly when a new page came in between.
      if (String.valueOf(failed.getMessage()).contains("does not belong to the document")) {
        return false;
      }
      throw failed;
    }
  }
}
