package org.interlock.alignment.saved;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A saved alignment in a list.
 *
 * @param dealName what the deal is called today; null if it is gone or there was none
 * @param customerName what the customer is called today; null if it is gone
 * @param ensemble number of the chosen ensemble; the best was 1
 * @param status whether the best was proven
 * @param cost of the chosen ensemble; null if there was none
 */
public record SavedLine(
    String key,
    String name,
    @Nullable String deal,
    @Nullable String dealName,
    @Nullable String customer,
    @Nullable String customerName,
    int ensemble,
    String status,
    @Nullable Long cost,
    String savedBy,
    ZonedDateTime savedAt) {}
