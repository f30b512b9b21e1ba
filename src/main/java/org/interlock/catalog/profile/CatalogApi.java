package org.interlock.catalog.profile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Profiles for programs. */
@RestController
@RequestMapping("/api")
@Tag(
    name = "Catalog",
    description = "Organizations, people, capabilities, connectors and offerings")
class CatalogApi {

  private final Profiles profiles;

  CatalogApi(Profiles profiles) {
    this.profiles = profiles;
  }

  @Operation(summary = "An organization with its offerings and what surrounds it")
  @GetMapping("/organizations/{key}")
  OrganizationView organization(@PathVariable String key) {
    return profiles.organization(key);
  }

  @Operation(summary = "A person with employments, ties and deals")
  @GetMapping("/people/{key}")
  PersonProfile person(@PathVariable String key) {
    return profiles.person(key);
  }

  @Operation(summary = "A capability with its place in the taxonomy, supply and demand")
  @GetMapping("/capabilities/{key}")
  CapabilityProfile capability(@PathVariable String key) {
    return profiles.capability(key);
  }

  @Operation(summary = "A connector, and where it comes from")
  @GetMapping("/connectors/{key}")
  ConnectorProfile connector(@PathVariable String key) {
    return profiles.connector(key);
  }

  @Operation(summary = "An offering: what it provides and requires, and how it joins")
  @GetMapping("/offerings/{key}")
  OfferingView offering(@PathVariable String key) {
    return profiles.offering(key);
  }
}
