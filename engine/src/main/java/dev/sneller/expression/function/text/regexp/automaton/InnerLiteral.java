package dev.sneller.expression.function.text.regexp.automaton;

import dev.sneller.kernel.ByteSearch;
import dev.sneller.variant.text.ByteBuilder;
import java.util.List;

/**
 * A literal that stands in a pattern behind a part whose texts lack one of its bytes. Each match then has the first such byte at one place
 * behind its start: searching for the literal, and walking back from it, finds matches from left to right. All threads may use one.
 */
final class InnerLiteral {
    private static final int SHORTEST = 2;

    private final byte[] literal;
    private final LazyDfa before;

    private InnerLiteral(byte[] literal, LazyDfa before) {
        this.literal = literal;
        this.before = before;
    }

    /** Null when the pattern has none. */
    static InnerLiteral of(Node pattern) {
        List<Node> parts = WholeSearch.parts(pattern);
        byte[] longest = {};
        int start = 0;
        for (int i = 1; i < parts.size(); i++) {
            byte[] literal = single(parts.get(i - 1)) < 0 ? literalAt(parts, i) : longest;
            if (literal.length > longest.length) {
                longest = literal;
                start = i;
            }
        }
        if (longest.length < SHORTEST) {
            return null;
        }
        Node head = new Node.Sequence(parts.subList(0, start));
        return lacks(NfaBuilder.forward(head), longest)
                ? new InnerLiteral(longest, new LazyDfa(NfaBuilder.backward(head), false))
                : null;
    }

    private static byte[] literalAt(List<Node> parts, int from) {
        ByteBuilder literal = new ByteBuilder();
        for (int i = from; i < parts.size() && single(parts.get(i)) >= 0; i++) {
            literal.append(Character.toString(single(parts.get(i))));
        }
        return literal.toByteArray();
    }

    private static int single(Node part) {
        return part instanceof Node.Characters characters ? characters.single() : -1;
    }

    /** Whether one of the bytes is in no text of the automaton, which asks for no places. */
    private static boolean lacks(Nfa nfa, byte[] literal) {
        boolean[] isUsed = new boolean[256];
        for (int i = 0; i < nfa.size(); i++) {
            if (nfa.kind(i) == Nfa.ASSERT) {
                return false;
            }
            for (int value = nfa.lowest(i); nfa.kind(i) == Nfa.BYTES && value <= nfa.highest(i); value++) {
                isUsed[value] = true;
            }
        }
        for (byte value : literal) {
            if (!isUsed[value & 0xFF]) {
                return true;
            }
        }
        return false;
    }

    /** Where the literal is at or behind {@code at}, or {@link Automaton#NONE}. */
    int next(byte[] bytes, int at, int to) {
        return ByteSearch.indexOf(bytes, at, to, literal, 0, literal.length);
    }

    /** Where the leftmost match may begin that has the literal at {@code place}; NONE where none can. */
    int start(byte[] bytes, int from, int at, int place, int to) {
        return Walk.farthestStart(before, bytes, from, at, place, to);
    }
}
