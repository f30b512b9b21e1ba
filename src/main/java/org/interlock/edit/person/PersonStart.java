package org.interlock.edit.person;

import org.interlock.edit.form.Modeled;
import org.interlock.edit.reference.OrganizationReference;
import org.jspecify.annotations.Nullable;

/** What a new person may begin with: an employment. */
record PersonStart(
    @Nullable OrganizationReference organization,
    @Modeled("WORKS_AT.title") @Nullable String title) {}
