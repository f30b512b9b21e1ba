// How many relationships has each type?
CALL () {
  MATCH ()-[tie:ABOUT]->()
  WITH count(tie) AS total
  RETURN 'ABOUT' AS name, total
  UNION ALL
  MATCH ()-[tie:ACCEPTS]->()
  WITH count(tie) AS total
  RETURN 'ACCEPTS' AS name, total
  UNION ALL
  MATCH ()-[tie:BROADER]->()
  WITH count(tie) AS total
  RETURN 'BROADER' AS name, total
  UNION ALL
  MATCH ()-[tie:COMPETES_WITH]->()
  WITH count(tie) AS total
  RETURN 'COMPETES_WITH' AS name, total
  UNION ALL
  MATCH ()-[tie:CONFLICTS_WITH]->()
  WITH count(tie) AS total
  RETURN 'CONFLICTS_WITH' AS name, total
  UNION ALL
  MATCH ()-[tie:CONNECTS_BY]->()
  WITH count(tie) AS total
  RETURN 'CONNECTS_BY' AS name, total
  UNION ALL
  MATCH ()-[tie:FOR]->()
  WITH count(tie) AS total
  RETURN 'FOR' AS name, total
  UNION ALL
  MATCH ()-[tie:FOR_PARTY]->()
  WITH count(tie) AS total
  RETURN 'FOR_PARTY' AS name, total
  UNION ALL
  MATCH ()-[tie:HAS_NEED]->()
  WITH count(tie) AS total
  RETURN 'HAS_NEED' AS name, total
  UNION ALL
  MATCH ()-[tie:IS]->()
  WITH count(tie) AS total
  RETURN 'IS' AS name, total
  UNION ALL
  MATCH ()-[tie:JOINED]->()
  WITH count(tie) AS total
  RETURN 'JOINED' AS name, total
  UNION ALL
  MATCH ()-[tie:KNOWS]->()
  WITH count(tie) AS total
  RETURN 'KNOWS' AS name, total
  UNION ALL
  MATCH ()-[tie:OFFERS]->()
  WITH count(tie) AS total
  RETURN 'OFFERS' AS name, total
  UNION ALL
  MATCH ()-[tie:PARTNERS_WITH]->()
  WITH count(tie) AS total
  RETURN 'PARTNERS_WITH' AS name, total
  UNION ALL
  MATCH ()-[tie:PART_OF]->()
  WITH count(tie) AS total
  RETURN 'PART_OF' AS name, total
  UNION ALL
  MATCH ()-[tie:PROVIDES]->()
  WITH count(tie) AS total
  RETURN 'PROVIDES' AS name, total
  UNION ALL
  MATCH ()-[tie:PURSUES]->()
  WITH count(tie) AS total
  RETURN 'PURSUES' AS name, total
  UNION ALL
  MATCH ()-[tie:REQUIRES]->()
  WITH count(tie) AS total
  RETURN 'REQUIRES' AS name, total
  UNION ALL
  MATCH ()-[tie:SEEKS]->()
  WITH count(tie) AS total
  RETURN 'SEEKS' AS name, total
  UNION ALL
  MATCH ()-[tie:STAKEHOLDER_IN]->()
  WITH count(tie) AS total
  RETURN 'STAKEHOLDER_IN' AS name, total
  UNION ALL
  MATCH ()-[tie:SUPPLIES]->()
  WITH count(tie) AS total
  RETURN 'SUPPLIES' AS name, total
  UNION ALL
  MATCH ()-[tie:TAKES_PART]->()
  WITH count(tie) AS total
  RETURN 'TAKES_PART' AS name, total
  UNION ALL
  MATCH ()-[tie:WORKS_AT]->()
  WITH count(tie) AS total
  RETURN 'WORKS_AT' AS name, total
  UNION ALL
  MATCH ()-[tie:YIELDS]->()
  WITH count(tie) AS total
  RETURN 'YIELDS' AS name, total
}
RETURN name, total
ORDER BY name
