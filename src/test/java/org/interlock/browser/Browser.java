package org.interlock.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** One Chromium per JVM for all journeys, started by the first. */
final class Browser {

  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
  private static ChromeDriver driver;

  private Browser() {}

  /**
   * The browser. Where no Chromium is found the journey is skipped, unless the environment says
   * {@code INTERLOCK_JOURNEYS=required}: then it fails.
   */
  static synchronized ChromeDriver started() {
    if (driver == null) {
      var chromium = found("chromium", "chromium-browser", "google-chrome");
      var chromedriver = found("chromedriver");
      if (!"required".equals(System.getenv("INTERLOCK_JOURNEYS"))) {
        Assumptions.assumeTrue(
            chromium.isPresent() && chromedriver.isPresent(),
            "No Chromium with its driver here (Debian: apt install chromium chromium-driver)");
      }
      driver = start(chromium.orElseThrow(), chromedriver.orElseThrow());
      Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    }
    return driver;
  }

  private static ChromeDriver start(File chromium, File chromedriver) {
    SELENIUM.setLevel(Level.SEVERE);
    var service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver).build();
    return new ChromeDriver(service, options(chromium));
  }

  private static ChromeOptions options(File chromium) {
    var console = new LoggingPreferences();
    console.enable(LogType.BROWSER, Level.WARNING);
    var options = new ChromeOptions().setBinary(chromium);
    options.setCapability(ChromeOptions.LOGGING_PREFS, console);
    return options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + freshFolder());
  }

  private static Path freshFolder() {
    try {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chromium");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<File> found(String... names) {
    var folders = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin";
    return Arrays.stream(names)
        .flatMap(
            name -> Stream.of(folders.split(":")).map(folder -> Path.of(folder, name).toFile()))
        .filter(File::canExecute)
        .findFirst();
  }
}
