package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.column.BytesCandidates;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/**
 * VARCHAR and BINARY keys, compared bytewise.
 *
 * <p>A group's key is a copy of its text, or the number of a text that came from a small dictionary: those are equal when their numbers are,
 * without a look at the text.
 */
final class BytesKeys extends KeyColumn {
    /** The key of a group as one long: an address in the arena, an interned number with this bit, or {@link #NO_TEXT}. */
    private static final long INTERNED = 1L << 62;

    private static final long NO_TEXT = -1;
    private static final int MAX_INTERNED = 4096;

    private final LogicalType type;
    private final BytesArena arena;
    private final InternedTexts interned;
    private final LongList texts;
    private final boolean isView;

    private final BytesCandidates candidates = new BytesCandidates();
    private final long[] looked = new long[Batch.MAX_ROWS];
    /** Candidates as texts of this column, when they are not slices. */
    private final long[] coded = new long[Batch.MAX_ROWS];

    private boolean areCoded;

    private Dictionary dictionary;
    private long[] textOfCode = {};
    private BytesKeys mergedFrom;
    private long[] textOfTheirs = {};

    /** @param blocks where texts go; columns that share them can be merged */
    BytesKeys(LogicalType type, TextBlocks blocks) {
        this.type = type;
        this.arena = new BytesArena(blocks);
        this.interned = new InternedTexts(arena);
        this.texts = new LongList();
        this.isView = false;
    }

    private BytesKeys(BytesKeys finished) {
        this.type = finished.type;
        this.arena = finished.arena;
        this.interned = finished.interned;
        this.texts = finished.texts;
        this.isView = true;
    }

    @Override
    KeyColumn view() {
        return new BytesKeys(this);
    }

    @Override
    public void load(ColumnVector vector, SelectionVector selection, int count) {
        if (!isView && vector instanceof DictionaryVector codes && isInterned(codes.dictionary())) {
            loadCodes(codes, selection, count);
        } else {
            areCoded = false;
            candidates.load(vector, selection, count);
        }
    }

    private boolean isInterned(Dictionary values) {
        if (values == dictionary) {
            return true;
        }
        if (values.size() > MAX_INTERNED || interned.size() + values.size() > MAX_INTERNED) {
            return false;
        }
        dictionary = values;
        textOfCode = new long[values.size()];
        BytesVector entries = (BytesVector) values.values();
        for (int code = 0; code < textOfCode.length; code++) {
            textOfCode[code] =
                    INTERNED | interned.number(entries.bytes(), entries.start()[code], entries.lengths()[code]);
        }
        return true;
    }

    private void loadCodes(DictionaryVector vector, SelectionVector selection, int count) {
        areCoded = true;
        int[] codes = vector.codes();
        long[] validity = vector.validity();
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            coded[i] = Validity.isPresent(validity, row) ? textOfCode[codes[row]] : NO_TEXT;
        }
    }

    @Override
    void loadGroups(KeyColumn column, int[] groups, int from, int count) {
        BytesKeys theirs = (BytesKeys) column;
        if (theirs != mergedFrom) {
            translate(theirs);
        }
        areCoded = true;
        for (int i = 0; i < count; i++) {
            long text = theirs.texts.get(groups[from + i]);
            coded[i] = text == NO_TEXT || !isInterned(text) ? text : textOfTheirs[(int) text];
        }
    }

    private void translate(BytesKeys theirs) {
        mergedFrom = theirs;
        textOfTheirs = new long[theirs.interned.size()];
        for (int number = 0; number < textOfTheirs.length; number++) {
            long address = theirs.interned.address(number);
            textOfTheirs[number] = INTERNED
                    | interned.number(
                            theirs.arena.block(address), BytesArena.offset(address), theirs.arena.length(address));
        }
    }

    @Override
    public void hash(long[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            if (isNull(i)) {
                hashes[i] = Hash.NULL;
            } else if (areCoded) {
                hashes[i] = interned.hash((int) coded[i]);
            } else {
                hashes[i] = Hash.ofBytes(candidates.bytes, candidates.start[i], candidates.length[i]);
            }
        }
    }

    @Override
    public boolean isNull(int candidate) {
        return areCoded ? coded[candidate] == NO_TEXT : candidates.length[candidate] < 0;
    }

    @Override
    public boolean equal(int group, int candidate) {
        return isText(texts.get(group), candidate);
    }

    private boolean isText(long text, int candidate) {
        if (text == NO_TEXT || isNull(candidate)) {
            return text == NO_TEXT && isNull(candidate);
        }
        if (!areCoded) {
            return arena.equal(
                    address(text), candidates.bytes, candidates.start[candidate], candidates.length[candidate]);
        }
        long other = coded[candidate];
        if (text == other || isInterned(text) && isInterned(other)) {
            return text == other;
        }
        long address = address(other);
        return arena.equal(address(text), arena.block(address), BytesArena.offset(address), arena.length(address));
    }

    private static boolean isInterned(long text) {
        return (text & INTERNED) != 0;
    }

    private long address(long text) {
        return isInterned(text) ? interned.address((int) text) : text;
    }

    /** Texts of groups first, then comparisons: loads that miss the cache wait together, not one after the other. */
    @Override
    void differ(int[] groups, int[] chosen, int count, boolean[] differs) {
        for (int i = 0; i < count; i++) {
            looked[i] = texts.get(groups[chosen[i]]);
        }
        for (int i = 0; i < count; i++) {
            differs[i] |= !isText(looked[i], chosen[i]);
        }
    }

    @Override
    public void append(int group, int candidate) {
        texts.ensure(group + 1);
        texts.set(group, textToKeep(candidate));
    }

    private long textToKeep(int candidate) {
        if (areCoded) {
            return coded[candidate];
        }
        int length = candidates.length[candidate];
        return length < 0 ? NO_TEXT : arena.add(candidates.bytes, candidates.start[candidate], length);
    }

    @Override
    FlatVector presence(int[] groups, int from, int count) {
        BytesVector vector = new BytesVector(type, count);
        vector.length(count);
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            if (texts.get(groups[from + i]) == NO_TEXT) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            }
        }
        return vector;
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        BytesVector vector = new BytesVector(type, count);
        vector.length(count);
        vector.reserve(textBytes(groups, from, count));
        vector.resetArena();
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            long text = texts.get(groups[from + i]);
            if (text == NO_TEXT) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            } else {
                long address = address(text);
                vector.append(i, arena.block(address), BytesArena.offset(address), arena.length(address));
            }
        }
        return vector;
    }

    private int textBytes(int[] groups, int from, int count) {
        long total = 0;
        for (int i = 0; i < count; i++) {
            long text = texts.get(groups[from + i]);
            total += text == NO_TEXT ? 0 : arena.length(address(text));
        }
        return Math.toIntExact(total);
    }

    @Override
    public long bytes() {
        return arena.bytes() + interned.bytes() + texts.bytes() + 24L * Batch.MAX_ROWS;
    }
}
