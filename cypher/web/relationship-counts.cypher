// How many relationships has each type?
CALL () {
  MATCH ()-[tie:ABOUT]->()
  RETURN 'ABOUT' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:ACCEPTS]->()
  RETURN 'ACCEPTS' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:BROADER]->()
  RETURN 'BROADER' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:COMPETES_WITH]->()
  RETURN 'COMPETES_WITH' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:CONFLICTS_WITH]->()
  RETURN 'CONFLICTS_WITH' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:CONNECTS_BY]->()
  RETURN 'CONNECTS_BY' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:FOR]->()
  RETURN 'FOR' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:FOR_PARTY]->()
  RETURN 'FOR_PARTY' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:HAS_NEED]->()
  RETURN 'HAS_NEED' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:IS]->()
  RETURN 'IS' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:JOINED]->()
  RETURN 'JOINED' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:KNOWS]->()
  RETURN 'KNOWS' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:OFFERS]->()
  RETURN 'OFFERS' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:PARTNERS_WITH]->()
  RETURN 'PARTNERS_WITH' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:PART_OF]->()
  RETURN 'PART_OF' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:PROVIDES]->()
  RETURN 'PROVIDES' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:PURSUES]->()
  RETURN 'PURSUES' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:REQUIRES]->()
  RETURN 'REQUIRES' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:SEEKS]->()
  RETURN 'SEEKS' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:STAKEHOLDER_IN]->()
  RETURN 'STAKEHOLDER_IN' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:SUPPLIES]->()
  RETURN 'SUPPLIES' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:TAKES_PART]->()
  RETURN 'TAKES_PART' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:WORKS_AT]->()
  RETURN 'WORKS_AT' AS name, count(tie) AS total
  UNION ALL
  MATCH ()-[tie:YIELDS]->()
  RETURN 'YIELDS' AS name, count(tie) AS total
}
RETURN name, total
ORDER BY name
