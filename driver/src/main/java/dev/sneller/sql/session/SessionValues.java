package dev.sneller.sql.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.type.Datum;
import java.util.List;
import java.util.Optional;

/**
 * What the text of a statement may ask of the session that runs it. The answers become constants of the plan.
 *
 * <p>For one statement. Counts as used from the first answer that another statement of the session might not get.
 */
public interface SessionValues {
    /** A session without variables, for texts that stand for themselves. */
    SessionValues NONE = new SessionValues() {
        @Override
        public Optional<Datum> variable(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Datum> call(String function, List<Datum> arguments) {
            return Optional.empty();
        }

        @Override
        public String statement(Datum reference) {
            throw new SnellerException(ErrorCode.NOT_SET, "there are no earlier statements");
        }

        @Override
        public List<Datum> column(QueryNode query, CurrentNames names) {
            throw new SnellerException(ErrorCode.UNSUPPORTED, "there is no session to ask for the answer of a query");
        }

        @Override
        public long version(PointInTime point) {
            throw new SnellerException(ErrorCode.UNSUPPORTED, "there is no session to ask for a point in time");
        }

        @Override
        public boolean isUsed() {
            return false;
        }
    };

    /** The value of {@code $name}; empty when it is not set. */
    Optional<Datum> variable(String name);

    /**
     * The answer of CURRENT_USER, LAST_QUERY_ID and their kin.
     *
     * @param function in upper case
     * @return empty when it is no such function
     * @throws dev.sneller.error.SnellerException when it is called with other arguments than it takes
     */
    Optional<Datum> call(String function, List<Datum> arguments);

    /**
     * The id of an earlier statement of the session.
     *
     * @param reference an id, or a number: -1 the newest, 1 the oldest
     * @throws dev.sneller.error.SnellerException when there is none
     */
    String statement(Datum reference);

    /**
     * The first column of a query on the state the statement reads.
     *
     * @param names where the query's names are looked up
     */
    List<Datum> column(QueryNode query, CurrentNames names);

    /**
     * The version of the warehouse at a point in time.
     *
     * @throws dev.sneller.error.SnellerException NOT_SET when there is none
     */
    long version(PointInTime point);

    /** Says that a plan depends on more of this moment than on the tables it reads: on which tables there are. */
    default void use() {}

    /** Whether a plan with the answers given so far is good for one execution only. */
    boolean isUsed();
}
