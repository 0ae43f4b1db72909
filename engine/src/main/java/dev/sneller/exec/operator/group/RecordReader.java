package dev.sneller.exec.operator.group;

/** Records being read, one field after the other for all of them. One thread. */
final class RecordReader {
    private final long[][] blocks;
    private final int[] starts;
    private final int[] cursor;
    /** By record: where its next kept word is. */
    private final int[] kept;

    private int shapeWord;
    private int shapeShift;

    /**
     * @param blocks by record, the block it is in
     * @param starts by record, where it begins there
     * @param fields by record, where its first field begins; this reader's from now on
     * @param kept by record, where its compared words end; this reader's from now on
     */
    RecordReader(long[][] blocks, int[] starts, int[] fields, int[] kept) {
        this.blocks = blocks;
        this.starts = starts;
        this.cursor = fields;
        this.kept = kept;
    }

    int count() {
        return starts.length;
    }

    /** Turns to the field whose shape is at this word and bit of a record. */
    void field(int word, int shift) {
        shapeWord = word;
        shapeShift = shift;
    }

    long shape(int record) {
        return blocks[record][starts[record] + shapeWord] >>> shapeShift & 3;
    }

    /** The word under the cursor, which moves on. */
    long next(int record) {
        return blocks[record][cursor[record]++];
    }

    void skip(int record, int words) {
        cursor[record] += words;
    }

    long[] block(int record) {
        return blocks[record];
    }

    int cursor(int record) {
        return cursor[record];
    }

    /** The next word kept beside the compared ones; the cursor among those moves on. */
    long nextKept(int record) {
        return blocks[record][kept[record]++];
    }

    int keptCursor(int record) {
        return kept[record];
    }

    void skipKept(int record, int words) {
        kept[record] += words;
    }
}
