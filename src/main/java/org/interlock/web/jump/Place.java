package org.interlock.web.jump;

/** A page that needs no record: a list, a form for something new, the user's own. */
enum Place {
  NEW_ORGANIZATION("/organizations/new", Audience.EVERYBODY),
  NEW_CAPABILITY("/capabilities/new", Audience.MANAGERS),
  HOME("/", Audience.EVERYBODY),
  ORGANIZATIONS("/organizations", Audience.EVERYBODY),
  PEOPLE("/people", Audience.EVERYBODY),
  CAPABILITIES("/capabilities", Audience.EVERYBODY),
  DEALS("/deals", Audience.EVERYBODY),
  GAPS("/gaps", Audience.EVERYBODY),
  ALIGNMENTS("/alignments", Audience.EVERYBODY),
  SAVED("/alignments/saved", Audience.EVERYBODY),
  LOADS("/loads", Audience.ADMINS),
  USERS("/users", Audience.ADMINS),
  SETTINGS("/settings", Audience.ADMINS),
  TRASH("/trash", Audience.EVERYBODY),
  ACCOUNT("/account", Audience.EVERYBODY),
  API("/api-description", Audience.EVERYBODY),
  KEYS("/keys", Audience.EVERYBODY);

  private final String address;
  private final Audience audience;

  Place(String address, Audience audience) {
    this.address = address;
    this.audience = audience;
  }

  String address() {
    return address;
  }

  Audience audience() {
    return audience;
  }

  /** Whether one goes there to make something new. */
  boolean isForm() {
    return address.endsWith("/new");
  }
}
