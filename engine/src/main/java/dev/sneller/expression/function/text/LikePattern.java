package dev.sneller.expression.function.text;

import dev.sneller.kernel.ByteSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A LIKE pattern in pieces between its {@code %}: the first is held at the text's start, the last at its end, each other one at its
 * leftmost place. {@code _} is one code point. Immutable.
 */
final class LikePattern {
    /** Literal bytes, and which of them stand for one code point of any value. @param head how many stand before the first such */
    private record Piece(byte[] bytes, boolean[] isAny, int head) {
        boolean hasAny() {
            return head < bytes.length;
        }

        int forward(byte[] text, int from, int to) {
            int at = from;
            for (int i = 0; i < bytes.length; i++) {
                if (at >= to) {
                    return -1;
                }
                if (isAny[i]) {
                    at = CodePoints.next(text, at);
                } else if (text[at++] != bytes[i]) {
                    return -1;
                }
            }
            return at;
        }

        int backward(byte[] text, int from, int to) {
            int at = to;
            for (int i = bytes.length - 1; i >= 0; i--) {
                if (at <= from) {
                    return -1;
                }
                if (isAny[i]) {
                    at = CodePoints.previous(text, at);
                } else if (text[--at] != bytes[i]) {
                    return -1;
                }
            }
            return at;
        }

        /** Behind its leftmost occurrence, or -1. */
        int find(byte[] text, int from, int to) {
            if (!hasAny()) {
                int found = ByteSearch.indexOf(text, from, to, bytes, 0, bytes.length);
                return found < 0 ? -1 : found + bytes.length;
            }
            int at = from;
            while (at < to && (at = ByteSearch.indexOf(text, at, to, bytes, 0, head)) >= 0) {
                int end = forward(text, at, to);
                if (end >= 0) {
                    return end;
                }
                at = CodePoints.next(text, at);
            }
            return -1;
        }
    }

    private final List<Piece> pieces;
    private final byte[] literal;

    private LikePattern(List<Piece> pieces) {
        this.pieces = pieces;
        byte[] longest = {};
        // Text that is held at the start fails at its first bytes: searching all of it would be slower.
        List<Piece> searched = pieces.size() < 3 || pieces.get(0).bytes().length > 0
                ? List.of()
                : pieces.subList(1, pieces.size() - 1);
        for (Piece piece : searched) {
            if (!piece.hasAny() && piece.bytes().length > Math.max(1, longest.length)) {
                longest = piece.bytes();
            }
        }
        literal = longest;
    }

    /** The longest run of bytes that every matching text holds somewhere; empty where looking for it first does not pay. */
    byte[] literal() {
        return literal;
    }

    /** Whether just the texts that hold the literal match. */
    boolean isSearch() {
        return literal.length > 0 && pieces.size() == 3 && pieces.get(2).bytes().length == 0;
    }

    /**
     * Null when the pattern ends in its escape character.
     *
     * @param escape code point that takes its meaning from the next one, -1 = none
     */
    static LikePattern parse(byte[] pattern, int from, int to, int escape) {
        List<Piece> pieces = new ArrayList<>();
        byte[] bytes = new byte[to - from];
        boolean[] isAny = new boolean[to - from];
        int n = 0;
        for (int i = from; i < to; ) {
            int codePoint = CodePoints.at(pattern, i);
            int next = CodePoints.next(pattern, i);
            if (codePoint == '%' && codePoint != escape) {
                pieces.add(piece(bytes, isAny, n));
                n = 0;
            } else if (codePoint == '_' && codePoint != escape) {
                isAny[n++] = true;
            } else {
                int start = i;
                if (codePoint == escape) {
                    if (next == to) {
                        return null;
                    }
                    start = next;
                    next = CodePoints.next(pattern, next);
                }
                Arrays.fill(isAny, n, n + next - start, false);
                System.arraycopy(pattern, start, bytes, n, next - start);
                n += next - start;
            }
            i = next;
        }
        pieces.add(piece(bytes, isAny, n));
        return new LikePattern(pieces);
    }

    private static Piece piece(byte[] bytes, boolean[] isAny, int length) {
        int head = 0;
        while (head < length && !isAny[head]) {
            head++;
        }
        return new Piece(Arrays.copyOf(bytes, length), Arrays.copyOf(isAny, length), head);
    }

    boolean matches(byte[] text, int from, int to) {
        int last = pieces.size() - 1;
        int at = pieces.get(0).forward(text, from, to);
        if (at < 0 || last == 0) {
            return at == to;
        }
        for (int i = 1; i < last; i++) {
            Piece piece = pieces.get(i);
            at = piece.bytes().length == 0 ? at : piece.find(text, at, to);
            if (at < 0) {
                return false;
            }
        }
        return pieces.get(last).backward(text, at, to) >= 0;
    }
}
