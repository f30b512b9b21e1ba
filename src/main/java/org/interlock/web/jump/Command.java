package org.interlock.web.jump;

import static org.interlock.history.RecordKind.CAPABILITY;
import static org.interlock.history.RecordKind.DEAL;
import static org.interlock.history.RecordKind.OFFERING;
import static org.interlock.history.RecordKind.ORGANIZATION;
import static org.interlock.history.RecordKind.PERSON;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.interlock.graph.Keys;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.springframework.web.util.UriComponentsBuilder;

/** What can be done with a record, the most useful first. */
enum Command {
  NOTE(ORGANIZATION, PERSON, DEAL) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return writing("NOTE", record, today);
    }
  },
  MEETING(ORGANIZATION, PERSON, DEAL) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return writing("MEETING", record, today);
    }
  },
  PROMISE(ORGANIZATION, PERSON, DEAL) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return writing("PROMISE", record, today);
    }
  },
  WHO_COULD(CAPABILITY) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return expanded("/alignments?need={key}", record.key());
    }
  },
  ALIGN(DEAL) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return expanded("/alignments?deal={key}&go=1", record.key());
    }
  },
  ALIGN_FOR(ORGANIZATION) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return expanded("/alignments?customer={key}", record.key());
    }
  },
  MAP(ORGANIZATION) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return record.page() + "/map";
    }
  },
  TRUST(ORGANIZATION, PERSON) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return record.page() + (record.kind() == PERSON ? "/ties" : "/trust");
    }
  },
  NEW_DEAL(ORGANIZATION) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return expanded("/deals/new?customer={key}", record.key());
    }
  },
  NEW_PERSON(ORGANIZATION) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return expanded("/people/new?organization={key}", record.key());
    }
  },
  HISTORY(ORGANIZATION, PERSON, CAPABILITY, OFFERING, DEAL) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return record.history();
    }
  },
  /** Owners may edit too, but only what they own: they find it on the record's page. */
  EDIT(ORGANIZATION, PERSON, CAPABILITY, OFFERING, DEAL) {
    @Override
    String address(RecordAddress record, LocalDate today) {
      return record.page() + "/edit";
    }

    @Override
    Audience audience() {
      return Audience.MANAGERS;
    }
  };

  private final Set<RecordKind> kinds;

  Command(RecordKind... kinds) {
    this.kinds = EnumSet.copyOf(List.of(kinds));
  }

  /** With records of which kinds. */
  Set<RecordKind> kinds() {
    return kinds;
  }

  Audience audience() {
    return Audience.EVERYBODY;
  }

  /**
   * Where it is done.
   *
   * @param record of one of the kinds
   */
  abstract String address(RecordAddress record, LocalDate today);

  private static String writing(String kind, RecordAddress record, LocalDate today) {
    var about =
        switch (record.kind()) {
          case ORGANIZATION -> "aboutOrganizations";
          case DEAL -> "aboutDeals";
          default -> "people";
        };
    return expanded(
        "/{collection}/{segment}/interactions/new?kind={kind}&on={today}&" + about + "={key}",
        record.kind().collection(),
        Keys.segment(record.key()),
        kind,
        today,
        record.key());
  }

  private static String expanded(String template, Object... values) {
    return UriComponentsBuilder.fromUriString(template)
        .encode()
        .buildAndExpand(values)
        .toUriString();
  }
}
