package org.interlock.access.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.interlock.access.connection.BodyLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How large bodies may be: files for an admin to load, forms and questions of users, and what the
 * page to sign in sends. A question with all its lists full has about 130 KiB.
 */
@Component
class BodyLimits {

  private static final Set<String> UPLOADS = Set.of("/loads", "/api/loads");
  private static final BodyLimit OF_USERS = new BodyLimit(256 << 10, false);
  private static final BodyLimit OF_STRANGERS = new BodyLimit(8 << 10, false);

  private final BodyLimit upload;

  BodyLimits(@Value("${spring.servlet.multipart.max-request-size}") DataSize upload) {
    this.upload = new BodyLimit(upload.toBytes(), true);
  }

  BodyLimit of(HttpServletRequest request, boolean signedIn) {
    if (!signedIn) {
      return OF_STRANGERS;
    }
    var type = request.getContentType();
    return UPLOADS.contains(request.getServletPath())
            && request.getMethod().equals("POST")
            && type != null
            && type.regionMatches(true, 0, "multipart/form-data", 0, 19)
        ? upload
        : OF_USERS;
  }
}
