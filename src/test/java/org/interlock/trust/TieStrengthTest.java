package org.interlock.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.interlock.trust.Contact.Side;
import org.interlock.trust.Contact.Starter;
import org.interlock.trust.TieStrength.Part;
import org.junit.jupiter.api.Test;

class TieStrengthTest {

  private static final Offset<Double> EXACTLY = within(1e-15);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static Contact contact(ContactKind kind, int daysAgo, Starter starter) {
    return new Contact(kind + "-" + daysAgo, kind, TODAY.minusDays(daysAgo), starter);
  }

  private static TieStrength of(Contact... contacts) {
    return TieStrength.of(List.of(contacts), TODAY);
  }

  private static double strengthOfSum(double sum) {
    return 1 - Math.exp(-sum);
  }

  @Test
  void isNothingWithoutContact() {
    assertThat(of().value()).isZero();
  }

  @Test
  void addsUpWhatBothJoined() {
    var tie =
        of(
            contact(ContactKind.MEETING, 0, Starter.FIRST),
            contact(ContactKind.CALL, 180, Starter.SECOND),
            contact(ContactKind.INTRODUCTION, 360, Starter.FIRST));

    assertThat(tie.value()).isCloseTo(strengthOfSum(0.35 + 0.125 + 0.125), EXACTLY);
    assertThat(tie.oneSided()).isFalse();
    assertThat(tie.parts())
        .extracting(part -> part.contact().source(), Part::adds)
        .containsExactly(
            tuple("INTRODUCTION-360", 0.125), tuple("CALL-180", 0.125), tuple("MEETING-0", 0.35));
  }

  @Test
  void weighsEachKind() {
    assertThat(ContactKind.values())
        .extracting(ContactKind::weight)
        .containsExactly(0.35, 0.25, 0.5, 0.6, 0.5, 0.3, 0.1, 0.5, 0.0, 0.0);
  }

  @Test
  void isHalvedByABrokenPromiseForWhatWasBefore() {
    var tie =
        of(
            contact(ContactKind.MEETING, 180, Starter.BOTH),
            contact(ContactKind.PROMISE_BROKEN, 10, Starter.SECOND),
            contact(ContactKind.THANKS, 0, Starter.FIRST));

    assertThat(tie.value()).isCloseTo(strengthOfSum(0.175 / 2 + 0.3), EXACTLY);
  }

  @Test
  void beginsAgainAfterABreach() {
    var tie =
        of(
            contact(ContactKind.DELIVERY, 3, Starter.FIRST),
            contact(ContactKind.PROMISE_KEPT, 2, Starter.SECOND),
            contact(ContactKind.BREACH, 2, Starter.FIRST),
            contact(ContactKind.MESSAGE, 0, Starter.SECOND));

    assertThat(tie.value()).isCloseTo(strengthOfSum(0.1), EXACTLY);
    assertThat(tie.parts()).extracting(Part::adds).containsExactly(0.0, 0.0, 0.0, 0.1);
  }

  @Test
  void countsHalfIfOnlyOneSideEverStartsIt() {
    var tie =
        of(
            contact(ContactKind.CALL, 0, Starter.FIRST),
            contact(ContactKind.MEETING, 0, Starter.NEITHER),
            contact(ContactKind.REFERRAL, 0, Starter.FIRST));

    assertThat(tie.oneSided()).isTrue();
    assertThat(tie.value()).isCloseTo(strengthOfSum((0.25 + 0.35 + 0.6) / 2), EXACTLY);
  }

  @Test
  void isNotTakenForOneSidedWhereItIsNotKnownWhoStarted() {
    var unknown = contact(ContactKind.CALL, 0, Starter.UNKNOWN);

    assertThat(of(unknown).value()).isCloseTo(strengthOfSum(0.25), EXACTLY);
    assertThat(of(unknown, contact(ContactKind.CALL, 0, Starter.FIRST)).oneSided()).isFalse();
  }

  @Test
  void doesNotCountTheFuture() {
    assertThat(of(contact(ContactKind.MEETING, -1, Starter.BOTH)).value()).isZero();
  }

  @Test
  void tellsWhoStartedByTheSides() {
    assertThat(Starter.of(Side.FROM, Side.TO)).isEqualTo(Starter.FIRST);
    assertThat(Starter.of(Side.FROM, Side.UNKNOWN)).isEqualTo(Starter.FIRST);
    assertThat(Starter.of(Side.TO, Side.FROM)).isEqualTo(Starter.SECOND);
    assertThat(Starter.of(Side.FROM, Side.FROM)).isEqualTo(Starter.BOTH);
    assertThat(Starter.of(Side.TO, Side.TO)).isEqualTo(Starter.NEITHER);
    assertThat(Starter.of(Side.TO, Side.UNKNOWN)).isEqualTo(Starter.UNKNOWN);
    assertThat(Side.named("From")).isEqualTo(Side.FROM);
    assertThat(Side.named("customer")).isEqualTo(Side.TO);
    assertThat(Side.named("")).isEqualTo(Side.UNKNOWN);
  }
}
