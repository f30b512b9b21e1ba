/**
 * What a sender may cost before anybody knows who it is, and after: when and how far a body may be
 * read. How long the server waits for it, and how many may keep the server waiting at once, is
 * settled below, by {@code access.connection}.
 *
 * <p>Nobody's body is read until the sender is signed in, or asks for a page that is open to
 * everybody, and may send it. The form token of a page is part of the body, so {@code
 * access.FormToken} asks first. Then it is read up to 256 KiB of users and 8 KiB of strangers (the
 * forms to sign in and to choose a theme), in chunks or not. Only the files of an admin are read
 * piece by piece, up to {@code spring.servlet.multipart.max-request-size}.
 */
@NullMarked
package org.interlock.access.limit;

import org.jspecify.annotations.NullMarked;
