package org.interlock.edit.reference;

/** Another record, by its key. */
public sealed interface Reference
    permits OrganizationReference,
        PersonReference,
        CapabilityReference,
        ConnectorReference,
        DealReference {

  String key();

  /** The label of the record. */
  default String label() {
    return switch (this) {
      case OrganizationReference organization -> "Organization";
      case PersonReference person -> "Person";
      case CapabilityReference capability -> "Capability";
      case ConnectorReference connector -> "Connector";
      case DealReference deal -> "Deal";
    };
  }
}
