package org.interlock.access;

import java.util.function.Supplier;
import org.interlock.desk.Desks;
import org.interlock.desk.Managers;
import org.interlock.graph.Keys;
import org.interlock.history.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Lets managers change any record or saved alignment and take any change back, and others those of
 * their own. The address says which one: its {@code key} and, but for a saved alignment, its {@code
 * collection}, or the {@code change}.
 */
@Component
class OwnRecords implements AuthorizationManager<RequestAuthorizationContext> {

  private final Desks desks;
  private final Managers managers;

  OwnRecords(Desks desks, Managers managers) {
    this.desks = desks;
    this.managers = managers;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> user, RequestAuthorizationContext request) {
    var who = user.get();
    return new AuthorizationDecision(
        who != null && who.isAuthenticated() && (managers.include(who) || owns(who, request)));
  }

  private boolean owns(Authentication user, RequestAuthorizationContext request) {
    var change = request.getVariables().get("change");
    if (change != null) {
      return desks.hasChanged(user.getName(), change);
    }
    var segment = request.getVariables().get("key");
    var collection = request.getVariables().get("collection");
    if (segment == null) {
      return false;
    }
    var key = Keys.ofSegment(segment);
    if (collection == null) {
      return desks.hasSaved(user.getName(), key);
    }
    return RecordKind.ofCollection(collection)
        .filter(kind -> desks.isOwner(user.getName(), kind, key))
        .isPresent();
  }
}
