package org.interlock.alignment.saved;

/** A deal with one answer: our brick needs theirs. It costs 211: 181 for the partner, 30 misfit. */
public final class Saving {

  public static final String DEAL =
      """
      CREATE (o1:Organization {key: 'O1', name: 'Us', home: true}),
        (o4:Organization {key: 'O4', name: 'Them'}),
        (o9:Organization {key: 'O9', name: 'Customer'}),
        (c1:Capability {key: 'C1', name: 'Monitoring'}),
        (c3:Capability {key: 'C3', name: 'Gateway'}),
        (k1:Connector {key: 'K1', name: 'OPC UA', kind: 'TECHNICAL'}),
        (k2:Connector {key: 'K2', name: 'MQTT', kind: 'TECHNICAL'}),
        (b1:Offering {key: 'B1', name: 'Watch'}), (b7:Offering {key: 'B7', name: '=Gate'}),
        (o1)-[:OFFERS]->(b1), (o4)-[:OFFERS]->(b7),
        (b1)-[:PROVIDES {level: 0.9}]->(c1), (b1)-[:REQUIRES]->(c3),
        (b1)-[:CONNECTS_BY]->(k1), (b1)-[:CONNECTS_BY]->(k2),
        (b7)-[:PROVIDES {level: 1.0}]->(c3), (b7)-[:CONNECTS_BY]->(k2),
        (p1:Person {key: 'P1', name: 'Maja Holm'}), (p5:Person {key: 'P5', name: 'Piet Okker'}),
        (p1)-[:WORKS_AT]->(o1), (p5)-[:WORKS_AT]->(o4), (p5)-[:KNOWS {strength: 0.32}]->(p1),
        (j:Objective {key: 'J', statement: 'Enter monitoring'}),
        (o4)-[:PURSUES]->(j), (j)-[:SEEKS]->(c1),
        (d:Deal {key: 'D1', name: 'Forty buildings', status: 'OPEN'}),
        (o9)-[:TAKES_PART {role: 'CUSTOMER'}]->(d),
        (n:Need {key: 'N1', priority: 'MUST', statement: 'Somebody watches.'}),
        (d)-[:HAS_NEED]->(n), (n)-[:FOR]->(c1), (n)-[:ACCEPTS]->(k1)
      """;

  /** Another one who could do what they do, cold and with no known win: 240 points. */
  public static final String OTHERS =
      """
      MATCH (c3:Capability {key: 'C3'}), (k2:Connector {key: 'K2'})
      CREATE (o5:Organization {key: 'O5', name: 'Others'})-[:OFFERS]->
        (b8:Offering {key: 'B8', name: 'Door'})-[:PROVIDES {level: 1.0}]->(c3),
        (b8)-[:CONNECTS_BY]->(k2)
      """;

  private Saving() {}
}
