package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.column.LongList;
import dev.sneller.exec.operator.column.VariantCandidates;
import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantComparator;
import dev.sneller.variant.VariantHash;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;

/** VARIANT keys: equal by the VARIANT relation (1 = 1.0); the first of the equal values stands for its group. */
final class VariantKeys extends KeyColumn {
    private final LogicalType type;
    private final BytesArena arena;
    private final LongList addresses;
    /** -1 = NULL. */
    private final LongList lengths;

    private final VariantCandidates candidates = new VariantCandidates();
    private final VariantHash hash = new VariantHash();
    private final VariantComparator comparator = new VariantComparator();

    VariantKeys(LogicalType type) {
        this(type, new BytesArena(new TextBlocks()), new LongList(), new LongList());
    }

    private VariantKeys(LogicalType type, BytesArena arena, LongList addresses, LongList lengths) {
        this.type = type;
        this.arena = arena;
        this.addresses = addresses;
        this.lengths = lengths;
    }

    @Override
    KeyColumn view() {
        return new VariantKeys(type, arena, addresses, lengths);
    }

    @Override
    public void load(ColumnVector vector, SelectionVector selection, int count) {
        candidates.load(vector, selection, count);
    }

    @Override
    public void hash(long[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            hashes[i] = candidates.length[i] < 0 ? Hash.NULL : hash.hash(candidates.bytes, candidates.start[i]);
        }
    }

    @Override
    public boolean isNull(int candidate) {
        return candidates.length[candidate] < 0;
    }

    @Override
    public boolean equal(int group, int candidate) {
        boolean groupIsNull = lengths.get(group) < 0;
        if (groupIsNull || isNull(candidate)) {
            return groupIsNull && isNull(candidate);
        }
        long address = addresses.get(group);
        return comparator.equal(
                arena.block(address), BytesArena.offset(address), candidates.bytes, candidates.start[candidate]);
    }

    @Override
    public void append(int group, int candidate) {
        addresses.ensure(group + 1);
        lengths.ensure(group + 1);
        int length = candidates.length[candidate];
        lengths.set(group, length);
        addresses.set(group, length < 0 ? 0 : arena.add(candidates.bytes, candidates.start[candidate], length));
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        VariantVector vector = VariantVector.binary(type, count);
        vector.length(count);
        vector.binary().resetArena();
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            int length = (int) lengths.get(group);
            if (length < 0) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            } else {
                long address = addresses.get(group);
                vector.binary().append(i, arena.block(address), BytesArena.offset(address), length);
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return arena.bytes() + addresses.bytes() + lengths.bytes();
    }
}
