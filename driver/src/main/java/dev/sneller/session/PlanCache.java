package dev.sneller.session;

import dev.sneller.session.setting.Settings;
import dev.sneller.sql.relation.CurrentNames;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prepared statements by text and what else decides their plan; the least recently used ones leave. Thread-safe. Whether an entry is still
 * true of the pinned snapshot is asked of the entry at each use.
 */
final class PlanCache {
    private static final int MAX_ENTRIES = 500;

    /**
     * @param settings {@link Settings#planningKey}
     * @param names where short names are looked up
     */
    record Key(String sql, String settings, CurrentNames names) {}

    private final Map<Key, Prepared> entries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Prepared> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    synchronized Prepared find(Key key) {
        return entries.get(key);
    }

    synchronized void keep(Key key, Prepared prepared) {
        entries.put(key, prepared);
    }

    synchronized void drop(Key key) {
        entries.remove(key);
    }
}
