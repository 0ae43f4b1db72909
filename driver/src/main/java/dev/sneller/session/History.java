package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The last statements of one session in the order they were run, with what it takes to see the results of the newest again. Confined to the
 * session's thread.
 */
public final class History {
    /** Older statements are forgotten. */
    private static final int KEPT = 1000;

    /** Results of older statements cannot be had any more. */
    private static final int WITH_RESULTS = 200;

    /** The newest results keep their rows when they are few; older ones are had by running the query again. */
    private static final int WITH_ROWS = 8;

    /** A statement that was run: how it is named, its text, when it began. */
    public record Statement(String id, String sql, Instant time) {}

    /** @param again null when the result is forgotten */
    private record Entry(String sql, Instant time, Versions versions, Schema schema, Again again) {}

    /**
     * The versions of the warehouse around a statement.
     *
     * @param before the newest when it began
     * @param after the newest when it had done what it does, its own changes included if they were committed
     */
    record Versions(long before, long after) {}

    /** Ids are this and the statement's number. */
    private final long prefix = UUID.randomUUID().getMostSignificantBits();

    private final Entry[] ring = new Entry[KEPT];
    private int count;

    /** Notes a statement that was run. */
    void add(String sql, Versions versions, Schema schema, Again again) {
        ring[count % KEPT] = new Entry(sql, Instant.now(), versions, schema, again);
        count++;
        int withoutRows = count - 1 - WITH_ROWS;
        if (withoutRows >= 0 && entry(withoutRows).again() != null) {
            entry(withoutRows).again().forgetRows();
        }
        int forgotten = count - 1 - WITH_RESULTS;
        if (forgotten >= 0) {
            Entry old = entry(forgotten);
            ring[forgotten % KEPT] = new Entry(old.sql(), old.time(), old.versions(), Schema.of(), null);
        }
    }

    private Entry entry(int number) {
        return ring[number % KEPT];
    }

    private int oldest() {
        return Math.max(0, count - KEPT);
    }

    private String id(int number) {
        return new UUID(prefix, number).toString();
    }

    /** The statements that are kept, the oldest first. */
    public List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (int number = oldest(); number < count; number++) {
            statements.add(
                    new Statement(id(number), entry(number).sql(), entry(number).time()));
        }
        return statements;
    }

    /** @param n from 1 the oldest, from -1 the newest; empty past either end */
    Optional<String> idAt(long n) {
        long number = n > 0 ? oldest() + n - 1 : count + n;
        return n != 0 && number >= oldest() && number < count ? Optional.of(id((int) number)) : Optional.empty();
    }

    /** The number of the statement with this id, from 0; empty when this session ran none. */
    Optional<Integer> number(String id) {
        for (int number = count - 1; number >= oldest(); number--) {
            if (id(number).equals(id)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** The versions around a statement. */
    Versions versions(int number) {
        return entry(number).versions();
    }

    /** Columns of a result. */
    Schema schema(int number) {
        return kept(number).schema();
    }

    List<Batch> rows(int number) {
        return kept(number).again().rows();
    }

    private Entry kept(int number) {
        Entry entry = entry(number);
        if (number < oldest() || entry.again() == null) {
            throw new SnellerException(
                    ErrorCode.NOT_SET, "the result of statement " + id(number) + " is not kept any more; run it again");
        }
        return entry;
    }
}
