package dev.sneller.exec.operator.group;

import dev.sneller.kernel.Hash;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;

/** The keys of up to 2,048 rows, or of groups of another table, as records with their hashes. One thread. */
final class KeyCandidates {
    private final RecordLayout layout;
    private final KeyField[] fields;
    private final boolean keepsMore;
    private final RecordWriter writer;
    private final int[] words = new int[Batch.MAX_ROWS];
    private final int[] recordEnds = new int[Batch.MAX_ROWS];
    /** By candidate: the array its record is in, where it begins there and where its compared words end. */
    final long[][] block = new long[Batch.MAX_ROWS][];

    final int[] start = new int[Batch.MAX_ROWS];
    final int[] end = new int[Batch.MAX_ROWS];
    final long[] hash = new long[Batch.MAX_ROWS];
    /** By candidate: its place, when it is a record of another table. */
    private final int[] places = new int[Batch.MAX_ROWS];

    private boolean arePlaced;
    /** The array that {@link #block} is full of, if the candidates have no places. */
    private long[] filled;

    KeyCandidates(KeySpace space) {
        layout = space.layout();
        fields = space.fields();
        keepsMore = Arrays.stream(fields).anyMatch(KeyField::keepsMore);
        writer = new RecordWriter(start);
    }

    /** @param selection null = all rows */
    void load(ColumnVector[] vectors, SelectionVector selection, int count) {
        Arrays.fill(words, 0, count, layout.headWords());
        for (int k = 0; k < fields.length; k++) {
            fields[k].load(vectors[k], selection, count, words);
        }
        layOut(count);
        for (int k = 0; k < fields.length; k++) {
            writer.field(layout.shapeWord(k), layout.shapeShift(k));
            fields[k].write(writer, count);
        }
        if (keepsMore) {
            for (KeyField field : fields) {
                field.writeKept(writer, count);
            }
        }
        for (int i = 0; i < count; i++) {
            hash[i] = Hash.ofWords(writer.words, start[i], end[i]);
        }
    }

    /** Gives every record its place and writes its head, still without shapes. */
    private void layOut(int count) {
        for (int i = 0; i < count; i++) {
            words[i] += RecordLayout.isLong(words[i]) ? 1 : 0;
            end[i] = words[i];
        }
        if (keepsMore) {
            for (KeyField field : fields) {
                field.addKept(count, words);
            }
        }
        long total = 0;
        for (int i = 0; i < count; i++) {
            start[i] = (int) total;
            total += words[i];
            recordEnds[i] = (int) total;
        }
        if (writer.words.length < total) {
            writer.words = new long[Math.toIntExact(total + total / 4)];
        }
        if (arePlaced || filled != writer.words) {
            Arrays.fill(block, writer.words);
            filled = writer.words;
            arePlaced = false;
        }
        for (int i = 0; i < count; i++) {
            writer.cursor[i] = layout.writeHead(writer.words, start[i], end[i]);
            end[i] += start[i];
        }
    }

    /** Makes records that are in the space's blocks the candidates. */
    void load(RecordBlocks blocks, int[] recordPlaces, long[] hashes, int count) {
        arePlaced = true;
        long[][] all = blocks.all();
        for (int i = 0; i < count; i++) {
            int place = recordPlaces[i];
            block[i] = all[place >>> RecordBlocks.SHIFT];
            start[i] = place & RecordBlocks.MASK;
            places[i] = place;
            hash[i] = hashes[i];
        }
        for (int i = 0; i < count; i++) {
            end[i] = layout.end(block[i], start[i]);
        }
    }

    /** Whether a candidate is the key before it once more, as where rows are in the order of their keys. */
    boolean isRepeated(int candidate) {
        return candidate > 0
                && hash[candidate] == hash[candidate - 1]
                && RecordLayout.equal(
                        block[candidate], start[candidate], end[candidate], block[candidate - 1], start[candidate - 1]);
    }

    /** Makes a candidate the record of a group and answers its place. Its table's arena takes it, unless it is in the space already. */
    int keep(int candidate, int group, RecordArena arena) {
        long[] from = block[candidate];
        int at = start[candidate];
        from[at] = RecordLayout.withGroup(from[at], group);
        return arePlaced ? places[candidate] : arena.add(from, at, recordEnds[candidate]);
    }

    long bytes() {
        long bytes = 8L * writer.words.length + 40L * Batch.MAX_ROWS;
        for (KeyField field : fields) {
            bytes += field.bytes();
        }
        return bytes;
    }
}
