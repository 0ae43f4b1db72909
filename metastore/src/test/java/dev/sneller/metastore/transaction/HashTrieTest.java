package dev.sneller.metastore.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashTrieTest {
    /** Keys of few hashes, some equal in all bits but the last ones looked at. */
    private record Key(int value) {
        @Override
        public int hashCode() {
            return value % 3 == 0 ? 42 : value % 3 == 1 ? value << 28 : value;
        }
    }

    @Test
    void everyVersionIsTheMapItWas() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            HashTrie<Key, Integer> trie = HashTrie.empty();
            Map<Key, Integer> map = new HashMap<>();
            HashTrie<Key, Integer> old = trie;
            Map<Key, Integer> oldMap = Map.of();
            for (int step = 0; step < 500; step++) {
                Key key = new Key(random.nextInt(120));
                if (random.nextInt(3) == 0) {
                    trie = trie.minus(key);
                    map.remove(key);
                } else {
                    trie = trie.plus(key, step);
                    map.put(key, step);
                }
                if (random.nextInt(100) == 0) {
                    old = trie;
                    oldMap = Map.copyOf(map);
                }
            }
            assertSame(trie, map, seed);
            assertSame(old, oldMap, seed);
        }
    }

    private static void assertSame(HashTrie<Key, Integer> trie, Map<Key, Integer> map, long seed) {
        assertThat(trie.size()).as("seed " + seed).isEqualTo(map.size());
        assertThat(trie.values()).as("seed " + seed).containsExactlyInAnyOrderElementsOf(map.values());
        for (int value = 0; value < 120; value++) {
            Key key = new Key(value);
            assertThat(trie.get(key)).as("seed " + seed).isEqualTo(map.get(key));
        }
    }
}
