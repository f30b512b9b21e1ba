// Says on which side people joined an interaction that is held.
// :param key => 'int-frostmark-leak'; :param people => [{person: 'p-signe-varg', side: 'OURS'}]
UNWIND $people AS who
MATCH (interaction:Interaction {key: $key})
MATCH (interaction)<-[joined:JOINED]-(:Person {key: who.person})
SET joined.side = who.side
