package org.interlock.alignment.formulation;

import java.util.Optional;
import org.interlock.alignment.formulation.Formulation.Joint;

/**
 * The rule by which an offering meets a requirement of another one: through a shared connector
 * (verified), or without one if either of the two has none (unverified). Only technical, regulatory
 * and commercial connectors count: a language or a market in common is no joint, however many needs
 * accept it.
 */
final class JointRule {

  private JointRule() {}

  /** The joint of an offering with one that provides what it requires; empty if they don't fit. */
  static Optional<Joint> joint(MatchedOffering requiring, MatchedOffering provider) {
    if (provider.key().equals(requiring.key())) {
      return Optional.empty();
    }
    var shared =
        requiring.jointConnectors().stream()
            .filter(provider.jointConnectors()::contains)
            .findFirst();
    var isUnverified =
        requiring.jointConnectors().isEmpty() || provider.jointConnectors().isEmpty();
    return shared.isPresent() || isUnverified
        ? Optional.of(new Joint(provider, shared))
        : Optional.empty();
  }
}
