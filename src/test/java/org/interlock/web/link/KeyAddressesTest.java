package org.interlock.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interlock.TestGraph;
import org.interlock.TestStore;
import org.interlock.graph.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** Every address with a key in it, for keys of any text, over real HTTP. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "interlock.demo=false")
@ContextConfiguration(initializers = TestStore.class)
class KeyAddressesTest {

  private static final String PASSWORD = "a password for addresses";
  private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  /** The collections whose keys people or sources choose; other keys are made by Interlock. */
  private static final Pattern CHOSEN =
      Pattern.compile(
          "(/api)?/(organizations|people|capabilities|connectors|offerings|deals|interactions)/\\{key}[^{]*");

  /** One of everything with the same key, tied to its neighbours. */
  private static final String WORLD =
      """
      MATCH (node) WHERE NOT node:SchemaFile DETACH DELETE node
      WITH count(*) AS gone
      CREATE (:User {key: 'ada', name: 'ada', password: $hash, roles: ['ADMIN'], enabled: true})
      CREATE (us:Organization {key: 'us', name: 'Us', home: true})
      CREATE (customer:Organization {key: $key, name: 'Customer'})
      CREATE (maker:Organization {key: $key + $key, name: 'Maker'})
      CREATE (us)-[:SUPPLIES {what: 'this'}]->(customer)
      CREATE (maker)-[:SUPPLIES]->(us)
      CREATE (maker)-[:PARTNERS_WITH]->(us)
      CREATE (maker)-[:PART_OF]->(customer)
      CREATE (capability:Capability {key: $key, name: 'Cooling'})
      CREATE (ice:Capability {key: $key + $key, name: 'Ice'})-[:BROADER]->(capability)
      CREATE (connector:Connector {key: $key, name: 'Pipe', kind: 'TECHNICAL'})
      CREATE (maker)-[:OFFERS]->(offering:Offering {key: $key, name: 'Cooler'})
      CREATE (us)-[:OFFERS]->(other:Offering {key: $key + $key, name: 'Fan'})
      CREATE (offering)-[:PROVIDES {level: 0.9}]->(capability)
      CREATE (other)-[:PROVIDES {level: 0.8}]->(ice)
      CREATE (offering)-[:CONNECTS_BY]->(connector)
      CREATE (deal:Deal {key: $key, name: 'The deal', status: 'OPEN', openedOn: date('2026-01-01')})
      CREATE (customer)-[:TAKES_PART {role: 'CUSTOMER', status: 'ACCEPTED'}]->(deal)
      CREATE (us)-[:TAKES_PART {role: 'LEAD', status: 'ACCEPTED'}]->(deal)
      CREATE (deal)-[:HAS_NEED]->(need:Need {key: $key, statement: 'Cold', priority: 'MUST', kind: 'NEED'})
      CREATE (need)-[:FOR]->(capability)
      CREATE (customer)-[:HAS_NEED]->(:Need {key: $key + $key, statement: 'Ice', priority: 'SHOULD'})-[:FOR]->(capability)
      CREATE (person:Person {key: $key, name: 'Person'})
      CREATE (friend:Person {key: $key + $key, name: 'Friend'})
      CREATE (person)-[:WORKS_AT {title: 'Buyer'}]->(customer)
      CREATE (friend)-[:WORKS_AT]->(us)
      CREATE (person)-[:KNOWS {strength: 0.5}]->(friend)
      CREATE (person)-[:STAKEHOLDER_IN {role: 'CHAMPION'}]->(deal)
      CREATE (person)-[:JOINED]->(meeting:Interaction {key: $key, kind: 'BREACH', on: date('2026-05-05'), note: 'x'})
      CREATE (friend)-[:JOINED]->(meeting)
      CREATE (meeting)-[:ABOUT]->(deal)
      CREATE (meeting)-[:ABOUT]->(maker)
      CREATE (deal)-[:YIELDS]->(win:Win {key: $key, kind: 'money', expected: 'WIN'})-[:FOR_PARTY]->(customer)
      CREATE (customer)-[:PURSUES]->(objective:Objective {key: $key, statement: 'Grow'})-[:SEEKS]->(capability)
      CREATE (objective)-[:SEEKS]->(maker)
      """;

  static Stream<String> keys() {
    return Stream.of(
        "ORG:DEPARTMENT OF NATIONAL DEFENCE",
        "a/b",
        "50%;x=y",
        ".",
        "..",
        "new",
        "a\\b|c;d",
        "?#&=+,@!$'()*",
        "\"<i>'&amp;",
        "~2F%2F",
        "{key}${7*7}__${7*7}__",
        "//elsewhere.example",
        "../../settings",
        "%2e%2e%2f",
        "Ünïcode 달빛 \uD83E\uDDF1",
        "\uD83E\uDDF1".repeat(100));
  }

  @Autowired TestGraph given;
  @Autowired Driver store;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @LocalServerPort int port;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  @BeforeEach
  void signIn() throws Exception {
    world("us2");
    var token = token(get("/sign-in").body());
    send("/sign-in", Map.of("username", "ada", "password", PASSWORD, "_csrf", token));
  }

  private void world(String key) {
    store
        .executableQuery(WORLD)
        .withParameters(Map.of("key", key, "hash", "{bcrypt}" + HASH))
        .execute();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void leadToWhatHasTheKey(String key) throws Exception {
    world(key);
    var links = new TreeSet<String>();

    for (var pattern : routes()) {
      var route = pattern.replaceAll("\\{collection[^}]*}", "deals");
      var address = route.replace("{key}", segment(key));
      if (CHOSEN.matcher(route).matches()) {
        var answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        if (route.startsWith("/api/")) {
          assertThat(answer.body()).as(address).contains("\"");
        } else {
          links.addAll(links(answer.body()));
          idsAreSound(address, answer.body());
        }
      } else if (!route.contains("{change")) {
        assertThat(following(address.replaceAll("\\{[^}]*}", "x")).statusCode())
            .as(address)
            .isBetween(404, 422);
      }
    }
    assertThat(links).anyMatch(link -> link.startsWith("/alignments?deal="));
    for (var link : links) {
      var answer = get(link);
      assertThat(answer.statusCode()).as(link).isIn(200, 302);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b;c\\d e/f", "50%,x:y@z", "..", "it's \"q\" {x} <i>"})
  void leadOnFromAnAnswer(String key) throws Exception {
    world(key);
    var asked = "/alignments?deal=%s&go=1".formatted(encoded(key));
    var answer = get(asked);
    assertThat(answer.statusCode()).as(asked).isEqualTo(200);
    assertThat(answer.body()).contains("Cooler").contains("al-brick");
    idsAreSound(asked, answer.body());
    for (var link : links(answer.body())) {
      if (!link.startsWith("/webjars") && !link.startsWith("/api")) {
        var next = following(link);
        assertThat(next.statusCode()).as(link).isEqualTo(200);
        idsAreSound(link, next.body());
      }
    }
    var pinned = asked + "&pin=" + encoded(Keys.joined(List.of(key + key)));
    assertThat(following(pinned).statusCode()).as(pinned).isEqualTo(200);
  }

  @Test
  void takeFormsToo() throws Exception {
    var key = "a/b; c|d";
    world(key);
    var page = get("/people/" + segment(key) + "/ties").body();
    var stated =
        send(
            "/people/" + segment(key) + "/ties",
            Map.of("other", key + key, "strength", "0.75", "_csrf", token(page)));

    assertThat(stated.statusCode()).isIn(302, 303);
    var back = stated.headers().firstValue("Location").orElseThrow();
    assertThat(back).isEqualTo("/people/" + segment(key) + "/ties");
    assertThat(get(back).body()).contains("0.75");

    var marked = send("/settings/home/" + segment(key) + "/mark", Map.of("_csrf", token(page)));
    assertThat(marked.statusCode()).isIn(302, 303);
    assertThat(
            given
                .run("MATCH (o:Organization {home: true}) RETURN count(o) AS n")
                .getFirst()
                .get("n"))
        .isEqualTo(2L);
  }

  @Test
  void areFoundInEitherFormOfUnicode() throws Exception {
    world("Café");

    assertThat(get("/organizations/Cafe%CC%81").statusCode()).isEqualTo(200);
  }

  /** What a server or a proxy could take for another address stays refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/organizations/a%2Fb",
        "/organizations/a%5Cb",
        "/organizations/%2e%2e/settings",
        "/organizations/50%25",
        "/organizations/a;b",
        "/organizations/a%3Bb",
        "/organizations//b",
        "/organizations/..%2Fsettings",
        "/api/organizations/a%2Fb",
        "/api/organizations/a%252Fb",
      })
  void openNoOtherWay(String address) throws Exception {
    assertThat(get(address).statusCode()).isEqualTo(400);
  }

  @Test
  void areOnlyTextForTheRulesOfAccess() throws Exception {
    store.executableQuery("MATCH (user:User) SET user.roles = ['ACCOUNT_TEAM']").execute();

    assertThat(get("/settings").statusCode()).isIn(302, 403);
    for (var key : List.of("../settings", "/../settings", "..", "x/../../users")) {
      world(key);
      store.executableQuery("MATCH (user:User) SET user.roles = ['ACCOUNT_TEAM']").execute();
      signInAgain();
      var answer = get("/organizations/" + segment(key));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("Customer");
      assertThat(get("/organizations/" + segment(key) + "/edit").statusCode()).isEqualTo(403);
      assertThat(get("/capabilities/new").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void saveTheWordsThatAddressesHaveBesideKeys() {
    var patterns =
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .toList();
    var beside =
        patterns.stream()
            .filter(pattern -> CHOSEN.matcher(pattern).matches())
            .map(pattern -> pattern.substring(0, pattern.indexOf("{key}")))
            .flatMap(
                prefix ->
                    patterns.stream()
                        .filter(
                            other -> other.startsWith(prefix) && other.length() > prefix.length())
                        .map(other -> other.substring(prefix.length()).split("/")[0])
                        .filter(word -> !word.startsWith("{")))
            .distinct()
            .toList();

    assertThat(beside)
        .isNotEmpty()
        .allSatisfy(word -> assertThat(Keys.segment(word)).isNotEqualTo(word));
  }

  private void signInAgain() throws Exception {
    ((CookieManager) browser.cookieHandler().orElseThrow()).getCookieStore().removeAll();
    var token = token(get("/sign-in").body());
    send("/sign-in", Map.of("username", "ada", "password", PASSWORD, "_csrf", token));
  }

  private List<String> routes() {
    return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
        .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .filter(pattern -> pattern.contains("{") && !pattern.contains("${"))
        .distinct()
        .sorted()
        .toList();
  }

  private static Set<String> links(String page) {
    var links = new TreeSet<String>();
    LINK.matcher(page)
        .results()
        .map(found -> HtmlUtils.htmlUnescape(found.group(1)).replaceFirst("#.*", ""))
        .filter(link -> !link.matches("/(css|webjars|interlock)[/.-].*"))
        .forEach(links::add);
    return links;
  }

  private static void idsAreSound(String address, String page) {
    var ids =
        ID.matcher(page).results().map(found -> HtmlUtils.htmlUnescape(found.group(1))).toList();
    assertThat(ids).as(address).noneMatch(id -> id.matches("(?s).*[\\s'\"\\\\].*"));
    assertThat(ids).as(address).doesNotHaveDuplicates();
  }

  private static String segment(String key) {
    return UriUtils.encode(Keys.segment(key), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> following(String link) throws Exception {
    var answer = get(link);
    for (var i = 0; i < 3 && answer.statusCode() == 302; i++) {
      answer = get(answer.headers().firstValue("Location").orElseThrow());
    }
    return answer;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address(path));
    if (path.startsWith("/api/")) {
      request.header(
          "Authorization",
          "Basic "
              + Base64.getEncoder()
                  .encodeToString(("ada:" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    var body =
        String.join(
            "&",
            form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .toList());
    return browser.send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String token(String page) {
    Matcher found = TOKEN.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return Objects.requireNonNull(found.group(1));
  }
}
