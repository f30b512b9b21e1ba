// Who supplies an organization, who supplies those, whom does it supply, and whom do those supply?
// :param key => 'org-lindqvor'; :param show => 8; :param branch => 3; :param reach => 10000; :param today => date()
// cut: of a hub no more than $reach ties are read.
MATCH (center:Organization {key: $key})
RETURN
  {
    key: center.key,
    name: coalesce(center.name, center.key),
    kind: center.kind,
    country: center.country,
    home: coalesce(center.home, false),
    degree: COUNT { (center)-[:SUPPLIES]-() },
    deals: COUNT { (center)-[:TAKES_PART]->() }
  } AS center,
  COUNT {
    MATCH (center)<-[:SUPPLIES]-(neighbour:Organization)
    WHERE neighbour <> center
    WITH neighbour
    LIMIT $reach
    RETURN DISTINCT neighbour
  } AS suppliers,
  COUNT {
    MATCH (center)-[:SUPPLIES]->(neighbour:Organization)
    WHERE neighbour <> center
    WITH neighbour
    LIMIT $reach
    RETURN DISTINCT neighbour
  } AS customers,
  COLLECT {
    MATCH (center)<-[supply:SUPPLIES]-(supplier:Organization)
    WHERE supplier <> center
    WITH supplier, supply
    LIMIT $reach
    WITH supplier, min(CASE WHEN supply.until < $today THEN 2 WHEN supply.since > $today THEN 1 ELSE 0 END) AS rank
    ORDER BY rank, COUNT { (supplier)-[:TAKES_PART]->() } DESC, supplier.name, supplier.key
    LIMIT $show
    RETURN {
      key: supplier.key,
      name: coalesce(supplier.name, supplier.key),
      kind: supplier.kind,
      country: supplier.country,
      home: coalesce(supplier.home, false),
      degree: COUNT { (supplier)-[:SUPPLIES]-() },
      deals: COUNT { (supplier)-[:TAKES_PART]->() },
      further: COLLECT {
        MATCH (supplier)<-[farther:SUPPLIES]-(further:Organization)
        WHERE further <> center AND further <> supplier
        WITH further, farther
        LIMIT $reach / 50
        WITH further, min(CASE WHEN farther.until < $today THEN 2 WHEN farther.since > $today THEN 1 ELSE 0 END) AS lateness
        ORDER BY lateness, COUNT { (further)-[:TAKES_PART]->() } DESC, further.name, further.key
        LIMIT $branch
        RETURN {
          key: further.key,
          name: coalesce(further.name, further.key),
          kind: further.kind,
          country: further.country,
          home: coalesce(further.home, false),
          degree: COUNT { (further)-[:SUPPLIES]-() },
          deals: COUNT { (further)-[:TAKES_PART]->() }
        }
      }
    }
  } AS upstream,
  COLLECT {
    MATCH (center)-[supply:SUPPLIES]->(customer:Organization)
    WHERE customer <> center
    WITH customer, supply
    LIMIT $reach
    WITH customer, min(CASE WHEN supply.until < $today THEN 2 WHEN supply.since > $today THEN 1 ELSE 0 END) AS rank
    ORDER BY rank, COUNT { (customer)-[:TAKES_PART]->() } DESC, customer.name, customer.key
    LIMIT $show
    RETURN {
      key: customer.key,
      name: coalesce(customer.name, customer.key),
      kind: customer.kind,
      country: customer.country,
      home: coalesce(customer.home, false),
      degree: COUNT { (customer)-[:SUPPLIES]-() },
      deals: COUNT { (customer)-[:TAKES_PART]->() },
      further: COLLECT {
        MATCH (customer)-[farther:SUPPLIES]->(further:Organization)
        WHERE further <> center AND further <> customer
        WITH further, farther
        LIMIT $reach / 50
        WITH further, min(CASE WHEN farther.until < $today THEN 2 WHEN farther.since > $today THEN 1 ELSE 0 END) AS lateness
        ORDER BY lateness, COUNT { (further)-[:TAKES_PART]->() } DESC, further.name, further.key
        LIMIT $branch
        RETURN {
          key: further.key,
          name: coalesce(further.name, further.key),
          kind: further.kind,
          country: further.country,
          home: coalesce(further.home, false),
          degree: COUNT { (further)-[:SUPPLIES]-() },
          deals: COUNT { (further)-[:TAKES_PART]->() }
        }
      }
    }
  } AS downstream
