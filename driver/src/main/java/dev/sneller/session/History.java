package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The statements of one session in the order they were run, with what it takes to see the results of the last ones again. Confined to the
 * session's thread.
 */
public final class History {
    /** Results of older statements are forgotten, their ids are not. */
    private static final int KEPT = 200;

    /** The newest results keep their rows when they are few; older ones are had by running the query again. */
    private static final int WITH_ROWS = 8;

    /** @param again null when it is forgotten */
    private record Entry(String id, Schema schema, Again again) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Notes a statement that was run. */
    void add(Schema schema, Again again) {
        entries.add(new Entry(UUID.randomUUID().toString(), schema, again));
        int withoutRows = entries.size() - 1 - WITH_ROWS;
        if (withoutRows >= 0) {
            entries.get(withoutRows).again().forgetRows();
        }
        int forgotten = entries.size() - 1 - KEPT;
        if (forgotten >= 0) {
            entries.set(forgotten, new Entry(entries.get(forgotten).id(), Schema.of(), null));
        }
    }

    /** @param n from 1 the oldest, from -1 the newest; empty past either end */
    Optional<String> id(long n) {
        long index = n > 0 ? n - 1 : entries.size() + n;
        return n != 0 && index >= 0 && index < entries.size()
                ? Optional.of(entries.get((int) index).id())
                : Optional.empty();
    }

    /** The number of the statement with this id, from 0; empty when this session ran none. */
    Optional<Integer> number(String id) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).id().equals(id)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Columns of a result that is not forgotten. */
    Schema schema(int number) {
        return kept(number).schema();
    }

    List<Batch> rows(int number) {
        return kept(number).again().rows();
    }

    private Entry kept(int number) {
        Entry entry = entries.get(number);
        if (entry.again() == null) {
            throw new SnellerException(
                    ErrorCode.NOT_SET, "the result of statement " + entry.id() + " is not kept any more; run it again");
        }
        return entry;
    }
}
