package org.interlock.alignment.conflict;

import java.util.Optional;

/** One thing that could be otherwise than asked or than it is. */
public sealed interface Change {

  /** The rule that it does away with. */
  default Optional<Rule> lifted() {
    return Optional.empty();
  }

  /** Whether it makes another question; otherwise it is work in the world. */
  default boolean asks() {
    return true;
  }

  /** A MUST need becomes a SHOULD. */
  record Soften(int need) implements Change {

    @Override
    public Optional<Rule> lifted() {
      return Optional.of(new Rule.Must(need));
    }
  }

  /** Any offering may serve the need. */
  record Release(int need) implements Change {

    @Override
    public Optional<Rule> lifted() {
      return Optional.of(new Rule.Assigned(need));
    }
  }

  /** The party needn't take part. */
  record Unpin(int party) implements Change {

    @Override
    public Optional<Rule> lifted() {
      return Optional.of(new Rule.Pinned(party));
    }
  }

  /** The excluded party may take part. */
  record Admit(int party) implements Change {

    @Override
    public Optional<Rule> lifted() {
      return Optional.of(new Rule.Excluded(party));
    }
  }

  /** So many partners are allowed. */
  record Raise(int partners) implements Change {

    @Override
    public Optional<Rule> lifted() {
      return Optional.of(new Rule.Limit());
    }
  }

  /** The two parties no longer conflict. */
  record Reconcile(int first, int second) implements Change {

    @Override
    public Optional<Rule> lifted() {
      return Optional.of(new Rule.Rivalry(first, second));
    }

    @Override
    public boolean asks() {
      return false;
    }
  }

  /** A new partner provides exactly this capability and requires nothing. */
  record Recruit(String capability) implements Change {

    @Override
    public boolean asks() {
      return false;
    }
  }
}
