package dev.sneller.exec.operator.aggregate;

import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** VARCHAR and BINARY keys, compared bytewise. */
final class BytesKeys extends KeyColumn {
    private final LogicalType type;
    private final BytesArena arena;
    private final LongList addresses;
    /** -1 = NULL. */
    private final LongList lengths;

    private final BytesCandidates candidates = new BytesCandidates();

    BytesKeys(LogicalType type) {
        this(type, new BytesArena(), new LongList(), new LongList());
    }

    private BytesKeys(LogicalType type, BytesArena arena, LongList addresses, LongList lengths) {
        this.type = type;
        this.arena = arena;
        this.addresses = addresses;
        this.lengths = lengths;
    }

    @Override
    KeyColumn view() {
        return new BytesKeys(type, arena, addresses, lengths);
    }

    @Override
    public void load(ColumnVector vector, SelectionVector selection, int count) {
        candidates.load(vector, selection, count);
    }

    @Override
    public void hash(long[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            int length = candidates.length[i];
            hashes[i] = length < 0 ? Hash.NULL : Hash.ofBytes(candidates.bytes, candidates.start[i], length);
        }
    }

    @Override
    public boolean isNull(int candidate) {
        return candidates.length[candidate] < 0;
    }

    @Override
    public boolean equal(int group, int candidate) {
        int length = (int) lengths.get(group);
        if (length != candidates.length[candidate]) {
            return false;
        }
        return length <= 0
                || arena.equal(addresses.get(group), length, candidates.bytes, candidates.start[candidate], length);
    }

    @Override
    public void append(int group, int candidate) {
        addresses.ensure(group + 1);
        lengths.ensure(group + 1);
        int length = candidates.length[candidate];
        lengths.set(group, length);
        addresses.set(group, length <= 0 ? 0 : arena.add(candidates.bytes, candidates.start[candidate], length));
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        BytesVector vector = new BytesVector(type, count);
        vector.length(count);
        vector.resetArena();
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            int length = (int) lengths.get(group);
            if (length < 0) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            } else if (length > 0) {
                long address = addresses.get(group);
                vector.append(i, arena.block(address), BytesArena.offset(address), length);
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return arena.bytes() + addresses.bytes() + lengths.bytes() + 8L * Batch.MAX_ROWS;
    }
}
