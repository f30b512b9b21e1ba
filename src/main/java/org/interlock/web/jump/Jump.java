package org.interlock.web.jump;

/**
 * Something to choose: a link.
 *
 * @param detail what tells it from others with the same title; may be empty
 * @param typed what is typed on the way there, if the record is still to be named; otherwise empty
 */
record Jump(String title, String detail, String address, String typed) {

  Jump(String title, String detail, String address) {
    this(title, detail, address, "");
  }
}
