package dev.sneller.expression.function.text.regexp.automaton;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes automata of trees, from the end to the start: each node is told where to go on. Backwards ones read texts from their end. */
final class NfaBuilder implements Node.Visitor<Integer> {
    private static final int MOST_INSTRUCTIONS = 4_000;

    private final boolean isBackward;
    private final boolean hasMarks;
    private final Map<Long, Integer> known = new HashMap<>();
    private byte[] kinds = new byte[64];
    private int[] first = new int[64];
    private int[] second = new int[64];
    private int[] details = new int[64];
    private int size;
    /** Where the node being visited goes on. */
    private int next;

    private NfaBuilder(boolean isBackward, boolean hasMarks) {
        this.isBackward = isBackward;
        this.hasMarks = hasMarks;
    }

    /** Matches texts that begin here. */
    static Nfa forward(Node node) {
        return new NfaBuilder(false, false).build(node);
    }

    /** The same, telling where groups begin and end. */
    static Nfa marked(Node node) {
        return new NfaBuilder(false, true).build(node);
    }

    /** Matches texts that end here. */
    static Nfa backward(Node node) {
        return new NfaBuilder(true, false).build(node);
    }

    private Nfa build(Node node) {
        int start = into(node, add(Nfa.MATCH, 0, 0, 0));
        return new Nfa(
                Arrays.copyOf(kinds, size),
                Arrays.copyOf(first, size),
                Arrays.copyOf(second, size),
                Arrays.copyOf(details, size),
                start);
    }

    private int into(Node node, int target) {
        next = target;
        return node.accept(this);
    }

    private int add(byte kind, int to, int or, int detail) {
        if (size == MOST_INSTRUCTIONS) {
            throw new UnsupportedPattern("a large pattern");
        }
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
            details = Arrays.copyOf(details, 2 * size);
        }
        kinds[size] = kind;
        first[size] = to;
        second[size] = or;
        details[size] = detail;
        return size++;
    }

    @Override
    public Integer characters(Node.Characters characters) {
        int target = next;
        Utf8Sequences sequences = new Utf8Sequences(characters.ranges());
        int entry = -1;
        for (int[] sequence : sequences.all()) {
            int way = target;
            for (int i = 0; i < sequence.length; i++) {
                way = bytes(sequence[isBackward ? i : sequence.length - 1 - i], way);
            }
            entry = entry < 0 ? way : add(Nfa.SPLIT, entry, way, 0);
        }
        return entry < 0 ? add(Nfa.FAIL, 0, 0, 0) : entry;
    }

    /** Continuation bytes of many characters are the same: one instruction for all that go on alike. */
    private int bytes(int range, int target) {
        return known.computeIfAbsent((long) target << 16 | range, key -> add(Nfa.BYTES, target, 0, range));
    }

    @Override
    public Integer place(Node.Place place) {
        Assertion assertion = isBackward ? place.assertion().reversed() : place.assertion();
        return add(Nfa.ASSERT, next, 0, assertion.ordinal());
    }

    @Override
    public Integer sequence(Node.Sequence sequence) {
        List<Node> parts = sequence.parts();
        int entry = next;
        for (int i = 0; i < parts.size(); i++) {
            entry = into(parts.get(isBackward ? i : parts.size() - 1 - i), entry);
        }
        return entry;
    }

    @Override
    public Integer choice(Node.Choice choice) {
        int target = next;
        List<Node> branches = choice.branches();
        int entry = into(branches.get(branches.size() - 1), target);
        for (int i = branches.size() - 2; i >= 0; i--) {
            entry = add(Nfa.SPLIT, into(branches.get(i), target), entry, 0);
        }
        return entry;
    }

    @Override
    public Integer group(Node.Group group) {
        if (!hasMarks) {
            return into(group.body(), next);
        }
        int end = add(Nfa.MARK, next, 0, 2 * group.number() + 1);
        return add(Nfa.MARK, into(group.body(), end), 0, 2 * group.number());
    }

    @Override
    public Integer repeat(Node.Repeat repeat) {
        int target = next;
        int entry = target;
        int least = repeat.least();
        if (repeat.most() == Node.UNBOUNDED) {
            entry = least == 0 ? star(repeat, target) : plus(repeat, target);
            least = Math.max(0, least - 1);
        } else {
            for (int i = least; i < repeat.most(); i++) {
                entry = split(into(repeat.body(), entry), target, repeat.isGreedy());
            }
        }
        for (int i = 0; i < least; i++) {
            entry = into(repeat.body(), entry);
        }
        return entry;
    }

    /** A body that matches the empty text is left by what follows it, so that the empty match is preferred where it is written first. */
    private int star(Node.Repeat repeat, int target) {
        if (repeat.body().isNullable()) {
            return split(plus(repeat, target), target, repeat.isGreedy());
        }
        int loop = add(Nfa.SPLIT, 0, 0, 0);
        close(loop, into(repeat.body(), loop), target, repeat.isGreedy());
        return loop;
    }

    private int plus(Node.Repeat repeat, int target) {
        int loop = add(Nfa.SPLIT, 0, 0, 0);
        int body = into(repeat.body(), loop);
        close(loop, body, target, repeat.isGreedy());
        return body;
    }

    private int split(int body, int target, boolean isGreedy) {
        return isGreedy ? add(Nfa.SPLIT, body, target, 0) : add(Nfa.SPLIT, target, body, 0);
    }

    private void close(int loop, int body, int target, boolean isGreedy) {
        first[loop] = isGreedy ? body : target;
        second[loop] = isGreedy ? target : body;
    }
}
