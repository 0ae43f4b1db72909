package dev.sneller.metastore.sim;

import dev.sneller.metastore.log.ObjectKeys;
import java.util.TreeMap;

/** What the store really holds, and what was really decided for each number of the log. */
final class SimBucket {
    final TreeMap<String, byte[]> objects = new TreeMap<>();
    /** By number: what a reader finds there from then on. */
    final TreeMap<Long, byte[]> log = new TreeMap<>();

    private final boolean overwrites;

    /** @param overwrites whether it ignores the condition of a put, as some servers do */
    SimBucket(boolean overwrites) {
        this.overwrites = overwrites;
    }

    /** Whether the object was created. */
    boolean create(String key, byte[] body) {
        if (objects.containsKey(key) && !overwrites) {
            return false;
        }
        objects.put(key, body.clone());
        if (key.startsWith("log/")) {
            long number = Long.parseLong(key.substring("log/".length()).replace("/", ""));
            assert ObjectKeys.entry(number).equals(key);
            log.put(number, body.clone());
        }
        return true;
    }
}
