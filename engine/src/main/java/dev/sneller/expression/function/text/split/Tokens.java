package dev.sneller.expression.function.text.split;

import dev.sneller.expression.function.text.CodePoints;
import dev.sneller.vector.BytesVector;

/** The longest runs of characters outside a set. */
final class Tokens implements Cutter {
    private static final byte[] BLANK = {' '};

    private final BytesVector text;
    private final BytesVector sets;
    private byte[] set = BLANK;
    private int setStart;
    private int setEnd = BLANK.length;
    private int start;
    private int end;
    private int textEnd;

    /** @param sets null for the blank */
    Tokens(BytesVector text, BytesVector sets) {
        this.text = text;
        this.sets = sets;
    }

    @Override
    public void begin(int row) {
        end = text.start()[row];
        textEnd = end + text.lengths()[row];
        if (sets != null) {
            set = sets.bytes();
            setStart = sets.start()[row];
            setEnd = setStart + sets.lengths()[row];
        }
    }

    @Override
    public boolean next() {
        byte[] bytes = text.bytes();
        start = end;
        while (start < textEnd && isDelimiter(bytes, start)) {
            start = CodePoints.next(bytes, start);
        }
        end = start;
        while (end < textEnd && !isDelimiter(bytes, end)) {
            end = CodePoints.next(bytes, end);
        }
        return end > start;
    }

    private boolean isDelimiter(byte[] bytes, int at) {
        return CodePoints.isIn(CodePoints.at(bytes, at), set, setStart, setEnd);
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int length() {
        return end - start;
    }
}
