package dev.sneller.metastore.transaction;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A map whose versions share what is equal: a hash array mapped trie (Bagwell, Ideal Hash Trees, 2001).
 *
 * <p>Five bits of the hash choose a slot per level; a node stores only its used slots, found by counting bits of its bitmap. Keys of
 * one hash are chained. Immutable; null values are not kept.
 */
final class HashTrie<K, V> {
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    private static final HashTrie<?, ?> EMPTY = new HashTrie<>(new Node(0, new Object[0]), 0);

    /** Slots are nodes or leaves, in the order of their bits. */
    private record Node(int bitmap, Object[] slots) {
        int index(int bit) {
            return Integer.bitCount(bitmap & (bit - 1));
        }

        Node withSlot(int index, Object slot) {
            Object[] copy = slots.clone();
            copy[index] = slot;
            return new Node(bitmap, copy);
        }

        Node withNewSlot(int bit, Object slot) {
            int index = index(bit);
            Object[] copy = new Object[slots.length + 1];
            System.arraycopy(slots, 0, copy, 0, index);
            copy[index] = slot;
            System.arraycopy(slots, index, copy, index + 1, slots.length - index);
            return new Node(bitmap | bit, copy);
        }

        Node withoutSlot(int bit) {
            int index = index(bit);
            Object[] copy = Arrays.copyOf(slots, slots.length - 1);
            System.arraycopy(slots, index + 1, copy, index, slots.length - index - 1);
            return new Node(bitmap & ~bit, copy);
        }
    }

    private record Leaf(int hash, Object key, Object value, Leaf next) {}

    private final Node root;
    private final int size;

    private HashTrie(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    @SuppressWarnings("unchecked")
    static <K, V> HashTrie<K, V> empty() {
        return (HashTrie<K, V>) EMPTY;
    }

    int size() {
        return size;
    }

    /** The value, or null. */
    @SuppressWarnings("unchecked")
    V get(K key) {
        int hash = spread(key);
        Object slot = root;
        for (int shift = 0; slot instanceof Node node; shift += BITS) {
            int bit = bit(hash, shift);
            slot = (node.bitmap & bit) == 0 ? null : node.slots[node.index(bit)];
        }
        for (Leaf leaf = (Leaf) slot; leaf != null; leaf = leaf.next) {
            if (leaf.key.equals(key)) {
                return (V) leaf.value;
            }
        }
        return null;
    }

    HashTrie<K, V> plus(K key, V value) {
        Node changed = plus(root, 0, new Leaf(spread(key), key, value, null));
        return new HashTrie<>(changed, get(key) == null ? size + 1 : size);
    }

    HashTrie<K, V> minus(K key) {
        return get(key) == null ? this : new HashTrie<>(minus(root, 0, spread(key), key), size - 1);
    }

    /** In no particular order. */
    @SuppressWarnings("unchecked")
    Stream<V> values() {
        return leaves(root).map(leaf -> (V) leaf.value);
    }

    private static Stream<Leaf> leaves(Object slot) {
        if (slot instanceof Node node) {
            return Arrays.stream(node.slots).flatMap(HashTrie::leaves);
        }
        return Stream.iterate((Leaf) slot, leaf -> leaf != null, Leaf::next);
    }

    private static Node plus(Node node, int shift, Leaf added) {
        int bit = bit(added.hash, shift);
        if ((node.bitmap & bit) == 0) {
            return node.withNewSlot(bit, added);
        }
        int index = node.index(bit);
        Object slot = node.slots[index];
        if (slot instanceof Node child) {
            return node.withSlot(index, plus(child, shift + BITS, added));
        }
        Leaf old = (Leaf) slot;
        if (old.hash == added.hash) {
            Leaf rest = without(old, added.key);
            return node.withSlot(index, new Leaf(added.hash, added.key, added.value, rest));
        }
        Node child = new Node(bit(old.hash, shift + BITS), new Object[] {old});
        return node.withSlot(index, plus(child, shift + BITS, added));
    }

    private static Node minus(Node node, int shift, int hash, Object key) {
        int bit = bit(hash, shift);
        int index = node.index(bit);
        Object slot = node.slots[index];
        Object rest = slot instanceof Node child ? minus(child, shift + BITS, hash, key) : without((Leaf) slot, key);
        boolean gone = rest == null || rest instanceof Node child && child.bitmap == 0;
        return gone ? node.withoutSlot(bit) : node.withSlot(index, rest);
    }

    private static Leaf without(Leaf chain, Object key) {
        if (chain == null) {
            return null;
        }
        Leaf rest = without(chain.next, key);
        return chain.key.equals(key) ? rest : new Leaf(chain.hash, chain.key, chain.value, rest);
    }

    private static int bit(int hash, int shift) {
        return 1 << (hash >>> shift & MASK);
    }

    private static int spread(Object key) {
        int hash = key.hashCode();
        return hash ^ hash >>> 16;
    }
}
