package org.interlock.web.home;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlock.catalog.Named;
import org.interlock.desk.RecentChanges;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.interlock.trust.PersonTies.ColdTie;
import org.jspecify.annotations.Nullable;

/**
 * What is to do for a user, and what happened around them.
 *
 * @param records how many records the user owns or follows
 * @param promises open ones that are due soon, the first due first
 * @param deals open deals, those that wait before those that don't, then by value
 * @param moreDeals how many further deals wait
 * @param ties that go cold
 * @param reasons the open deals that are reasons to meet, by the key of the organization
 * @param changes what others changed, by record
 * @param moreChanges whether there are more
 * @param saved alignments of the user and of their deals
 * @param since when the user looked before this visit; null if never
 */
record Agenda(
    long records,
    List<Promise> promises,
    List<OwnDeal> deals,
    long moreDeals,
    List<ColdTie> ties,
    Map<String, Named> reasons,
    List<ChangedRecord> changes,
    boolean moreChanges,
    List<SavedAnswer> saved,
    @Nullable ZonedDateTime since) {

  /** How long nothing may happen about an open deal before it counts as waiting. */
  private static final int SILENT_DAYS = 30;

  /**
   * A promise that is neither kept nor broken yet.
   *
   * @param about the records, as {@link RecordAddress} writes them
   * @param names of the records
   */
  record Promise(
      String key,
      @Nullable String note,
      LocalDate due,
      @Nullable String promisedBy,
      List<Named> people,
      List<String> about,
      List<String> names) {

    public boolean isOurs() {
      return !"THEM".equals(promisedBy);
    }

    public boolean isLate(LocalDate today) {
      return due.isBefore(today);
    }

    /** A record where the promise stands; it stands at each that it is about. */
    public Optional<RecordAddress> record() {
      return about.stream()
          .flatMap(text -> RecordAddress.of(text).stream())
          .findFirst()
          .or(
              () ->
                  people.stream()
                      .findFirst()
                      .map(who -> new RecordAddress(RecordKind.PERSON, who.key())));
    }
  }

  /** Why a deal waits for its team. */
  enum Wait {
    NO_NEEDS,
    NO_ANSWER,
    SILENT,
    NOTHING
  }

  /**
   * An open deal of a user.
   *
   * @param answered whether an alignment of it was saved
   * @param lastContact when something about it happened last
   */
  record OwnDeal(
      String key,
      String name,
      @Nullable String stage,
      @Nullable Double value,
      @Nullable String currency,
      @Nullable LocalDate openedOn,
      long needs,
      boolean answered,
      @Nullable LocalDate lastContact,
      @Nullable Named customer) {

    public Wait waitsFor(LocalDate today) {
      if (needs == 0) {
        return Wait.NO_NEEDS;
      }
      return !answered
          ? Wait.NO_ANSWER
          : silentDays(today) >= SILENT_DAYS ? Wait.SILENT : Wait.NOTHING;
    }

    /** Since when nothing happened; since it was opened if nothing ever did. */
    public long silentDays(LocalDate today) {
      var last = lastContact == null ? openedOn : lastContact;
      return last == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(last, today));
    }
  }

  /** An alignment that was kept. */
  record SavedAnswer(String key, String name, @Nullable Long cost, ZonedDateTime savedAt) {}

  /**
   * What changed of one record.
   *
   * @param changes the newest first
   * @param unseen whether one of them is later than the last visit
   */
  record ChangedRecord(
      RecordAddress record, String name, List<RecentChanges.Line> changes, boolean unseen) {}
}
