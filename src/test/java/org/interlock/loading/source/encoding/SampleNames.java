package org.interlock.loading.source.encoding;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented names of organizations in many languages, and the code pages they come in. */
public final class SampleNames {

  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          names(
              "fr",
              "Société Bonnefoy|Électricité du Vercors|Crédit Lalande|Hôpital Saint-Rémy|Université"
                  + " de Nîmes|Forêt et Bois|Ateliers Béranger & Cie|Câblerie d'Eupen|Métallurgie"
                  + " Ferrière|Île de Ré Mobilités|Le Chêne Vert|Pêcheries Océanes|Boulangerie"
                  + " Lefèvre|Garçon Frères|Sûreté Maïs"),
          names(
              "de",
              "Müller & Söhne|Käserei Grünwald|Bäckerei Schröder|Universität Köln|Straßenbau"
                  + " Weiß|Förderbänder GmbH|Stadtwerke München|Brühl Fördertechnik|Überlandwerk"
                  + " Fulda"),
          names(
              "es",
              "Peña e Hijos|Ingeniería Ibáñez|Cía. Española de Pozos|Construcciones"
                  + " Núñez|Universidad de Málaga|Logística del Río|Óptica Gómez|Viñedos Señorío"),
          names(
              "pt",
              "São João Transportes|Fundação Calouste|Construções Conceição|Indústria de"
                  + " Calçados|Universidade de Évora|Irmãos Gonçalves|Mecânica Três"
                  + " Irmãs|Instituição Pão e Saúde"),
          names(
              "it",
              "Università di Forlì|Società Caffè Nero|Città della Moda|Perché No Srl|Gioventù"
                  + " Srl|Qualità Più|Virtù Alimentari"),
          names(
              "sv",
              "Västerås Stål|Göteborgs Hamn|Ångström Laboratoriet|Växjö Kök|Malmö Bröd|Sjöfartens"
                  + " Bärgning|Jämtlands Trä|Åkeri Lindström"),
          names(
              "da",
              "Rødovre Møbler|Aarhus Bådværft|Sønderjysk Smørfabrik|Grønbech & Sønner|Ærø"
                  + " Færgefart|Kjøbenhavns Værktøj"),
          names(
              "nb",
              "Tromsø Sjømat|Ålesund Båtbyggeri|Bærum Kjøttvarer|Østfold Gjærfabrikk|Fjærland"
                  + " Fergeleie"),
          names(
              "fi",
              "Jyväskylän Yliopisto|Hämeen Kala|Työkalu Mäkinen|Pöytä ja Säntti|Väinölän Säästö"),
          names(
              "is",
              "Sjávarútvegur Ísafjarðar|Háskólinn á Akureyri|Þörungavinnslan|Orkuveitan"
                  + " Hellisheiði|Fiskiðjan Sæborg"),
          names(
              "pl",
              "Żródłowa Łąka Śnieżka|Spółka Węglowa|Zakłady Mięsne Gdańsk|Politechnika Łódzka|Huta"
                  + " Ślązak|Przedsiębiorstwo Wróbel|Młyn Świętokrzyski|Kopalnia Źródło|Chłodnia"
                  + " Północ"),
          names(
              "cs",
              "Strojírny Třinec|Pivovar Plzeňka|České dráhy|Škola Žďár|Univerzita Hradec"
                  + " Králové|Zemědělské družstvo|Sklárny Růžička|Dřevařská firma Novák|Mlékárna"
                  + " Kunín"),
          names(
              "sk",
              "Železničná spoločnosť|Technická univerzita v Košiciach|Slovenské"
                  + " elektrárne|Tatranská mliekareň|Vodárenská spoločnosť Žilina"),
          names(
              "hu",
              "Győri Keksz|Szegedi Tudományegyetem|Magyar Villamos Művek|Kőbányai"
                  + " Sörgyár|Erdőgazdaság Zrt|Dunántúli Szőlő|Építőipari Kft|Fővárosi Vízművek"),
          names(
              "hr",
              "Sveučilište u Splitu|Tvornica Đuro Marić|Hrvatske šume|Končar"
                  + " Strojevi|Brodogradilište Šibenik"),
          names(
              "sl",
              "Železarna Štore|Fakulteta za gozdarstvo Črnuče|Mlekarna Škofja Loka|Čistilna naprava"
                  + " Žalec"),
          names(
              "ro",
              "Fabrica de Zahăr|Universitatea Babeş|Căile Ferate|Întreprinderea Braşov|Lăptăria"
                  + " Ţărănească|Viţa de Vie Iaşi"),
          names("ru", "Нефть Поволжья|Московский завод|Институт физики|Северная сталь|Ромашка"),
          names("uk", "Київський завод|Львівська їдальня|Харківська фабрика|Інститут зварювання"),
          names("bg", "Български пощи|Софийска вода|Пловдивски университет"),
          names("el", "Πανεπιστήμιο Πατρών|Ελληνικά Ναυπηγεία|Γάλα Ηπείρου"),
          names(
              "tr",
              "Türkiye Şişe ve Cam|İzmir Üniversitesi|Karadeniz Çelik|Doğuş İnşaat|Yıldız Ağaç"
                  + " Sanayi"),
          names(
              "lt",
              "Klaipėdos uostas|Vilniaus šilumos tinklai|Žemaitijos pienas|Kauno grūdai|Švyturys"),
          names("lv", "Rīgas kuģu būvētava|Latvijas dzelzceļš|Liepājas metalurģija|Jūrmalas ūdens"),
          names("et", "Tallinna Sõiduautod|Põltsamaa Õlu|Võru Tööstus|Eesti Põlevkivi"),
          names("ja", "株式会社東山|日本電機|タカラ自動車|三葉重工業|富士山通信|すみれ銀行"),
          names("zh", "中国石油勘探|长江技术有限公司|上海汽车配件|北京大学|南方电网|广州药业集团"),
          names("zh-TW", "臺灣電力|長榮國際|中華電信公司|高雄鋼鐵股份有限公司"),
          names("ko", "한국전력공사|서울대학교|부산조선소|대한제철"));

  /** The languages that come in each code page, and mixtures of them. */
  public static final Map<String, List<String>> LANGUAGES = languages();

  private SampleNames() {}

  private static Map.Entry<String, List<String>> names(String language, String names) {
    return Map.entry(language, List.of(names.split("\\|")));
  }

  private static Map<String, List<String>> languages() {
    var pages = new LinkedHashMap<String, List<String>>();
    pages.put(
        "windows-1252",
        List.of("fr", "de", "es", "pt", "it", "sv", "da", "nb", "fi", "is", "fr de es pt sv"));
    pages.put("windows-1250", List.of("pl", "cs", "sk", "hu", "hr", "sl", "ro", "pl cs hu"));
    pages.put("windows-1251", List.of("ru", "uk", "bg"));
    pages.put("Shift_JIS", List.of("ja"));
    pages.put("GBK", List.of("zh"));
    pages.put("x-MacRoman", List.of("fr", "de", "es", "pt", "it", "sv", "fr de es"));
    pages.put("windows-1253", List.of("el"));
    pages.put("windows-1254", List.of("tr"));
    pages.put("windows-1257", List.of("lt", "lv", "et"));
    pages.put("EUC-JP", List.of("ja"));
    pages.put("Big5", List.of("zh-TW"));
    pages.put("EUC-KR", List.of("ko"));
    pages.put("KOI8-R", List.of("ru"));
    pages.put("IBM850", List.of("fr", "de", "es"));
    pages.put("IBM852", List.of("pl", "cs"));
    pages.put("IBM866", List.of("ru"));
    return pages;
  }

  /** The names of one or several languages. */
  public static List<String> of(String languages) {
    var names = new ArrayList<String>();
    for (var language : languages.split(" ")) {
      names.addAll(NAMES.getOrDefault(language, List.of()));
    }
    return names;
  }

  /** So many names that differ, or all, one a line. */
  public static String sample(String languages, int count, Random random) {
    var names = new ArrayList<>(of(languages));
    java.util.Collections.shuffle(names, random);
    return String.join("\n", names.subList(0, Math.min(count, names.size()))) + "\n";
  }

  /** Whether a sample is found out; null if the detector is in doubt. */
  public static @org.jspecify.annotations.Nullable Boolean isRight(String text, String page) {
    var bytes = text.getBytes(Charset.forName(page));
    var finding = Detector.look(bytes);
    return finding.clear() ? new String(bytes, finding.charset()).equals(text) : null;
  }
}
