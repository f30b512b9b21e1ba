package org.interlock.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.summary.SummaryCounters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks and changes the graph by the queries under {@code cypher/}. Reads are marked READ, so that a
 * cluster may route them to any member, and commit by themselves: one round trip.
 */
@Component
public class Graph {

  private static final SessionConfig READ =
      SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
  private static final SessionConfig WRITE =
      SessionConfig.builder().withDefaultAccessMode(AccessMode.WRITE).build();

  private static final Cypher STATE = Cypher.named("graph/state");

  private final Driver driver;
  private final GraphChanges changes;
  private final QueryPlans plans = new QueryPlans();
  private final IndexState indexes = new IndexState();

  /** On a server that anybody may change without telling. */
  public Graph(Driver driver) {
    this(driver, parts -> OptionalLong.empty());
  }

  /** On a store that may notice what is changed. */
  public Graph(Driver driver, GraphChanges changes) {
    this.driver = driver;
    this.changes = changes;
  }

  @Autowired
  Graph(Driver driver, ObjectProvider<GraphChanges> store) {
    this(driver, store.getIfAvailable(() -> parts -> OptionalLong.empty()));
  }

  /**
   * The rows of a query, each as a record whose components are the columns.
   *
   * @throws org.neo4j.driver.exceptions.Neo4jException if the store refuses the query
   */
  public <T extends Record> List<T> rows(Cypher query, Map<String, ?> parameters, Class<T> row) {
    try (var session = driver.session(READ)) {
      return read(session, query, parameters).list(found -> found.as(row));
    }
  }

  /** The only row of a query, or empty if there is none. */
  public <T extends Record> Optional<T> row(Cypher query, Map<String, ?> parameters, Class<T> row) {
    return rows(query, parameters, row).stream().findFirst();
  }

  /** The first column of each row. */
  public <T> List<T> column(Cypher query, Map<String, ?> parameters, Class<T> type) {
    try (var session = driver.session(READ)) {
      return read(session, query, parameters).list(found -> found.get(0).as(type));
    }
  }

  /** Reads by several queries in one transaction, which costs less than a transaction for each. */
  public void read(Consumer<Reads> work) {
    try (var session = driver.session(READ);
        var transaction = session.beginTransaction()) {
      work.accept(new Reads(transaction));
      transaction.commit();
    }
  }

  /** What a transaction of several reads can do. */
  public final class Reads {

    private final SimpleQueryRunner queries;

    private Reads(SimpleQueryRunner queries) {
      this.queries = queries;
    }

    /** Hands each row of a query on as it arrives, so that no large answer is ever held whole. */
    public void each(
        Cypher query, Map<String, ?> parameters, Consumer<org.neo4j.driver.Record> reader) {
      Graph.this.read(queries, query, parameters).forEachRemaining(reader);
    }
  }

  /** Whether all indexes are built. */
  public boolean hasBuiltIndexes() {
    try (var session = driver.session(READ)) {
      return indexes.isBuilt(session);
    }
  }

  /**
   * A name for what the store holds now: the same as long as nobody, in whatever way, changed
   * anything. It is the bookmark of an empty read, that is the last transaction that was committed.
   */
  public String state() {
    try (var session = driver.session(READ)) {
      session.run(STATE.text()).consume();
      return session.lastBookmarks().stream().map(Bookmark::value).sorted().toList().toString();
    }
  }

  /**
   * A name for what the store holds now of some parts of the graph: the same as long as nothing in
   * them changed. A server doesn't tell what was changed, so there it is that of the whole store.
   *
   * @param parts types of relationships ({@code KNOWS}), labels ({@code Person}: nodes come and go)
   *     and properties of nodes with a label ({@code Person.name}: one that was there has another)
   */
  public String state(Collection<String> parts) {
    var last = changes.last(parts);
    return last.isPresent() ? Long.toString(last.getAsLong()) : state();
  }

  /**
   * The answer begins when the query is planned. Writes don't wait for each other's plans, for they
   * may hold locks meanwhile.
   */
  private Result read(SimpleQueryRunner queries, Cypher query, Map<String, ?> parameters) {
    indexes.admit(query, queries);
    return plans.of(query, parameters, () -> queries.run(query.text(), parameters(parameters)));
  }

  /** Runs one writing query in a transaction of its own, retried when the store asks for it. */
  public SummaryCounters write(Cypher query, Map<String, ?> parameters) {
    try (var session = driver.session(WRITE)) {
      return session.executeWrite(
          tx -> tx.run(query.text(), parameters(parameters)).consume().counters());
    }
  }

  /** Runs one writing query in a transaction of its own and returns its rows. */
  public <T extends Record> List<T> write(Cypher query, Map<String, ?> parameters, Class<T> row) {
    try (var session = driver.session(WRITE)) {
      return session.executeWrite(
          tx -> tx.run(query.text(), parameters(parameters)).list(found -> found.as(row)));
    }
  }

  /**
   * Runs several statements in one transaction: all of them count, or none. It is retried as a
   * whole when the store asks for it, so the work must have no other effects.
   */
  public <T> T atomically(Function<Transaction, T> work) {
    try (var session = driver.session(WRITE)) {
      return session.executeWrite(tx -> work.apply(new Transaction(tx)));
    }
  }

  /** What a transaction of several statements can do. */
  public static final class Transaction {

    private final TransactionContext statements;

    private Transaction(TransactionContext statements) {
      this.statements = statements;
    }

    /** The rows of a statement, which may also change something. */
    public <T extends Record> List<T> rows(Cypher query, Map<String, ?> parameters, Class<T> row) {
      return statements.run(query.text(), parameters(parameters)).list(found -> found.as(row));
    }

    public SummaryCounters run(Cypher query, Map<String, ?> parameters) {
      return statements.run(query.text(), parameters(parameters)).consume().counters();
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parameters(Map<String, ? extends @Nullable Object> given) {
    return (Map<String, Object>) given;
  }
}
