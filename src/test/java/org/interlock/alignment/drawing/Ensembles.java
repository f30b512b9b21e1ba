package org.interlock.alignment.drawing;

import static org.interlock.alignment.question.Priority.COULD;
import static org.interlock.alignment.question.Priority.MUST;
import static org.interlock.alignment.question.Priority.SHOULD;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.answer.Alignment.OpenNeed;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.names.Names;
import org.interlock.alignment.question.Priority;
import org.jspecify.annotations.Nullable;

/** Ensembles made by hand: one as most are, one as large as they get. */
final class Ensembles {

  static final List<String> HOME = List.of("org-us");

  private Ensembles() {}

  /** Home and two partners for three needs, one need open, one brick that only supports. */
  static Ensemble usual() {
    return new Ensemble(
        637,
        List.of("org-bladgron", "org-lauter", "org-us"),
        List.of("off-layer", "off-leaf", "off-night", "off-box"),
        List.of(
            fit("need-layer", "cap-bms", MUST, "off-layer", "org-us", 0.9, 30),
            fit("need-carbon", "cap-carbon-accounting", MUST, "off-leaf", "org-bladgron", 0.8, 60),
            fit("need-nights", "cap-service", SHOULD, "off-night", "org-us", 1.0, 0)),
        List.of(new OpenNeed("need-rooms", "cap-indoor-climate", COULD, 150, null)),
        List.of(
            new Joint("off-leaf", "cap-metering", "off-layer", false, "con-rest-json", true, 0),
            new Joint("off-layer", "cap-lpwan", "off-box", false, null, false, 25),
            new Joint("off-box", "cap-site-network", "off-plant-network", true, null, true, 0)),
        List.of(
            new Partner(
                "org-bladgron",
                0.32,
                List.of("p-maja", "p-piet"),
                0.62,
                List.of("kept a promise"),
                "Win two large chains",
                171,
                null),
            new Partner("org-lauter", 0.1, List.of("p-maja"), 0.5, List.of(), null, 201, null)));
  }

  /** Twelve needs, eight partners with long names, sixteen joints. */
  static Ensemble large() {
    var fits = new ArrayList<Fit>();
    for (var i = 0; i < 12; i++) {
      var priority = List.of(MUST, MUST, SHOULD, COULD).get(i % 4);
      var brick = i * 9 / 12;
      fits.add(
          fit("need-" + i, "cap-" + i, priority, "off-" + brick, organization(brick), 0.9, 10));
    }
    var offerings = new ArrayList<String>();
    IntStream.range(0, 13).forEach(i -> offerings.add("off-" + i));
    var joints = new ArrayList<Joint>();
    for (var i = 0; i < 9; i++) {
      joints.add(joint(i, 9 + i % 4, i % 3 != 0));
      joints.add(joint(i, (i * 5 + 3) % 9, i % 2 == 0));
    }
    joints.add(joint(9, 10, true));
    joints.add(joint(12, 2, true));
    joints.add(new Joint("off-3", "cap-site", "off-own-1", true, null, true, 0));
    joints.add(new Joint("off-10", "cap-site", "off-own-1", true, null, true, 0));
    joints.add(new Joint("off-7", "cap-power", "off-own-2", true, null, true, 0));
    joints.removeIf(joint -> joint.offering().equals(joint.by()));
    var partners =
        IntStream.range(1, 9)
            .mapToObj(i -> new Partner("org-" + i, 0, List.of(), 0.5, List.of(), null, 240, null))
            .toList();
    return new Ensemble(2100, List.of(), offerings, fits, List.of(), joints, partners);
  }

  /** From one to twelve needs, some bricks that only support, and up to forty joints anywhere. */
  static Ensemble random(long seed) {
    var random = new Random(seed);
    var serving = 1 + random.nextInt(9);
    var bricks = serving + random.nextInt(13 - serving);
    var fits = new ArrayList<Fit>();
    for (var i = 0; i < serving + random.nextInt(4); i++) {
      var brick = i % serving;
      fits.add(fit("need-" + i, "cap-" + i, MUST, "off-" + brick, organization(brick), 0.9, 10));
    }
    var joints = new LinkedHashSet<Joint>();
    for (var i = 0; i < random.nextInt(41); i++) {
      var from = random.nextInt(bricks);
      var by = random.nextInt(bricks);
      if (from != by) {
        joints.add(joint(from, by, random.nextInt(3) > 0));
      } else {
        var own = "off-own-" + (1 + random.nextInt(2));
        joints.add(new Joint("off-" + from, "cap-site", own, true, null, true, 0));
      }
    }
    var offerings = IntStream.range(0, bricks).mapToObj(i -> "off-" + i).toList();
    return new Ensemble(900, List.of(), offerings, fits, List.of(), List.copyOf(joints), List.of());
  }

  private static String organization(int brick) {
    return brick == 4 ? "org-us" : "org-" + (brick % 8 + 1);
  }

  private static Joint joint(int from, int by, boolean verified) {
    var connector = verified ? "con-" + by : null;
    return new Joint(
        "off-" + from, "cap-joint", "off-" + by, false, connector, verified, verified ? 0 : 25);
  }

  private static Fit fit(
      String need,
      String capability,
      Priority priority,
      String offering,
      String organization,
      double fit,
      long points) {
    return new Fit(
        need,
        capability,
        priority,
        offering,
        organization,
        fit,
        fit,
        capability,
        0,
        null,
        true,
        points,
        List.of("provides it at level " + fit),
        null);
  }

  static Names names() {
    var names = new ArrayList<Names.Name>();
    names.add(
        name(
            "need",
            "need-layer",
            "One open layer supervises forty buildings from eight decades.",
            null));
    names.add(name("need", "need-carbon", "Each ton of carbon traceable to a meter.", null));
    names.add(name("need", "need-nights", "Somebody answers at night, in Swedish.", null));
    names.add(name("need", "need-rooms", "Lecture halls report how they feel.", null));
    names.add(name("offering", "off-layer", "One Layer", "org-us"));
    names.add(name("offering", "off-leaf", "Leaf Account", "org-bladgron"));
    names.add(name("offering", "off-night", "Night Desk", "org-us"));
    names.add(name("offering", "off-box", "Metal Box Antenna", "org-lauter"));
    names.add(name("offering", "off-plant-network", "Campus fibre", "org-almlunda"));
    names.add(name("organization", "org-us", "Lindqvor Automation", null));
    names.add(name("organization", "org-bladgron", "Bladgrön Insikt", null));
    names.add(name("organization", "org-lauter", "Lauter Funktechnik", null));
    names.add(name("organization", "org-almlunda", "Almlunda Campus Properties", null));
    names.add(name("connector", "con-rest-json", "REST/JSON", null));
    names.add(name("capability", "cap-site-network", "Site network", null));
    for (var i = 0; i < 13; i++) {
      names.add(
          name(
              "offering",
              "off-" + i,
              LONG[i % LONG.length] + " " + i,
              i < 9 ? organization(i) : "org-" + (i % 8 + 1)));
      names.add(
          name(
              "connector",
              "con-" + i,
              i % 2 == 0 ? "Modbus TCP" : "EN 12830 recorder conformity",
              null));
      names.add(
          name(
              "organization",
              "org-" + i,
              i % 2 == 0
                  ? "Wattsnäs"
                  : "Gesellschaft für Gebäudeautomation und Energiemanagement mbH",
              null));
      names.add(
          name(
              "need",
              "need-" + i,
              "Need "
                  + i
                  + " says quite exactly what the customer needs and why it matters this year.",
              null));
    }
    names.add(name("offering", "off-own-1", "Campus fibre ring", "org-almlunda"));
    names.add(name("offering", "off-own-2", "Own power supply", "org-almlunda"));
    return Names.of(names);
  }

  private static final String[] LONG = {
    "Leaf Account",
    "Supervisory control and data acquisition suite",
    "Night Desk",
    "Donaudampfschifffahrtsgesellschaftskapitän"
  };

  static BrickDrawing drawing(Ensemble ensemble) {
    var palette = new Palette(ensemble, BrickLayout.order(ensemble), names(), HOME);
    return new BrickLayout(ensemble, names(), palette).draw();
  }

  private static Names.Name name(String kind, String key, String name, @Nullable String owner) {
    return new Names.Name(kind, key, name, owner, owner);
  }
}
