package dev.sneller.expression.function.text.split;

import dev.sneller.kernel.ByteSearch;
import dev.sneller.vector.BytesVector;

/** What lies between occurrences of a separator, empty parts too; with an empty separator the text is the only part. */
final class Parts implements Cutter {
    private final BytesVector text;
    private final BytesVector separators;
    private int start;
    private int end;
    private int textEnd;
    private int separatorStart;
    private int separatorLength;
    private boolean isDone;

    Parts(BytesVector text, BytesVector separators) {
        this.text = text;
        this.separators = separators;
    }

    @Override
    public void begin(int row) {
        textEnd = text.start()[row] + text.lengths()[row];
        separatorStart = separators.start()[row];
        separatorLength = separators.lengths()[row];
        end = text.start()[row] - separatorLength;
        isDone = false;
    }

    @Override
    public boolean next() {
        if (isDone) {
            return false;
        }
        start = end + separatorLength;
        end = find(start);
        if (end < 0) {
            isDone = true;
            end = textEnd;
        }
        return true;
    }

    private int find(int from) {
        return separatorLength == 0
                ? -1
                : ByteSearch.indexOf(
                        text.bytes(),
                        from,
                        textEnd,
                        separators.bytes(),
                        separatorStart,
                        separatorStart + separatorLength);
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
