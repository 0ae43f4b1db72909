package dev.sneller.ingest;

/**
 * Records that end with one byte, which is not an end behind the escape byte: whether a place is one can be told from the byte before it.
 *
 * @param end the byte, mostly a newline
 * @param escape -1 = none
 */
public record LineEnds(byte end, int escape) implements TextCut {
    /** Every newline ends a record. */
    static final LineEnds NEWLINES = new LineEnds((byte) '\n', -1);

    /** Bytes before a range that are needed to judge its first byte. */
    static final int LOOK_BEHIND = 1;

    /** Index of the first end in the range, or -1. */
    int first(byte[] text, int from, int to) {
        int at = indexOf(text, from, to);
        while (at > 0 && text[at - 1] == escape && escape >= 0) {
            at = indexOf(text, at + 1, to);
        }
        return at;
    }

    /** Index of the last end in the range, or -1. */
    int last(byte[] text, int from, int to) {
        int at = to - 1;
        while (at >= from && !(text[at] == end && (escape < 0 || at == 0 || text[at - 1] != escape))) {
            at--;
        }
        return at >= from ? at : -1;
    }

    @Override
    public int lastEnd(byte[] text, int from, int to) {
        int at = last(text, from, to);
        return at < 0 ? -1 : at + 1;
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    private int indexOf(byte[] text, int from, int to) {
        if (end == '\n') {
            return Newlines.first(text, from, to);
        }
        for (int at = from; at < to; at++) {
            if (text[at] == end) {
                return at;
            }
        }
        return -1;
    }
}
