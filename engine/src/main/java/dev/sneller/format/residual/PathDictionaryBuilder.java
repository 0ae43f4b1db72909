package dev.sneller.format.residual;

import dev.sneller.variant.text.ByteBuilder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Writes the dictionary of one column's residual paths when its file closes. */
public final class PathDictionaryBuilder {
    /** Content of a block; about a quarter of it is stored. */
    private static final int BLOCK_BYTES = 16 << 10;

    private final PathIds paths;
    private final ByteBuilder index = new ByteBuilder();
    private final ByteBuilder blocks = new ByteBuilder();
    private final ByteBuilder block = new ByteBuilder();
    private final int[] blockOf;
    private int blockCount;
    private int firstOfBlock;
    private int last;
    private int lastUses;

    private PathDictionaryBuilder(PathIds paths) {
        this.paths = paths;
        blockOf = new int[paths.size()];
    }

    /** The dictionary of all paths that have pairs; null when there are none. */
    public static byte[] build(PathIds paths) {
        return new PathDictionaryBuilder(paths).build();
    }

    private byte[] build() {
        paths.uses().sort();
        Integer[] order = new Integer[paths.size()];
        int count = 0;
        for (int id = 0; id < paths.size(); id++) {
            if (paths.uses().rowGroup(paths.uses().first(id), id) >= 0) {
                order[count++] = id;
            }
        }
        if (count == 0) {
            return null;
        }
        Arrays.sort(order, 0, count, this::compare);
        for (int i = 0; i < count; i++) {
            add(order[i]);
        }
        endBlock();
        return assemble(count);
    }

    private int compare(int a, int b) {
        byte[] arena = paths.arena();
        return Arrays.compareUnsigned(arena, paths.start(a), paths.end(a), arena, paths.start(b), paths.end(b));
    }

    private void add(int id) {
        int length = paths.end(id) - paths.start(id);
        if (block.size() > 0 && block.size() + length > BLOCK_BYTES) {
            endBlock();
        }
        int shared = 0;
        if (block.size() == 0) {
            firstOfBlock = id;
            lastUses = -1;
        } else {
            int mismatch = Arrays.mismatch(
                    paths.arena(), paths.start(last), paths.end(last), paths.arena(), paths.start(id), paths.end(id));
            shared = mismatch < 0 ? length : mismatch;
        }
        block.appendVarint(shared);
        block.appendVarint(length - shared);
        block.append(paths.arena(), paths.start(id) + shared, length - shared);
        block.appendVarint(id);
        appendRowGroups(id);
        blockOf[id] = blockCount;
        last = id;
    }

    private void appendRowGroups(int id) {
        if (lastUses >= 0 && sameUses(lastUses, id)) {
            block.append(0);
            return;
        }
        lastUses = id;
        int first = paths.uses().first(id);
        int count = 0;
        while (paths.uses().rowGroup(first + count, id) >= 0) {
            count++;
        }
        block.appendVarint(count);
        int before = 0;
        for (int i = 0; i < count; i++) {
            int rowGroup = paths.uses().rowGroup(first + i, id);
            block.appendVarint(rowGroup - before);
            before = rowGroup;
        }
    }

    private boolean sameUses(int a, int b) {
        int placeA = paths.uses().first(a);
        int placeB = paths.uses().first(b);
        for (int i = 0; ; i++) {
            int rowGroup = paths.uses().rowGroup(placeA + i, a);
            if (rowGroup != paths.uses().rowGroup(placeB + i, b)) {
                return false;
            }
            if (rowGroup < 0) {
                return true;
            }
        }
    }

    private void endBlock() {
        int at = blocks.size();
        int stored = Frames.append(blocks, block.array(), 0, block.size());
        int length = paths.end(firstOfBlock) - paths.start(firstOfBlock);
        index.appendVarint(stored);
        index.appendVarint(block.size());
        index.appendInt(crc(blocks.array(), at, stored));
        index.appendVarint(length);
        index.append(paths.arena(), paths.start(firstOfBlock), length);
        block.clear();
        blockCount++;
    }

    private byte[] assemble(int count) {
        int width = blockCount <= 1 << 8 ? 1 : blockCount <= 1 << 16 ? 2 : 4;
        ByteBuilder ids = new ByteBuilder(blockOf.length * width);
        for (int number : blockOf) {
            for (int i = 0; i < width; i++) {
                ids.append(number >>> 8 * i);
            }
        }
        ByteBuilder whole = new ByteBuilder();
        whole.appendVarint(count);
        whole.appendVarint(blockCount);
        whole.append(index.array(), 0, index.size());
        whole.appendVarint(width);
        whole.appendInt(crc(ids.array(), 0, ids.size()));
        ByteBuilder out = new ByteBuilder(whole.size() + blocks.size() + ids.size() + 8);
        out.appendInt(whole.size()).appendInt(crc(whole.array(), 0, whole.size()));
        out.append(whole.array(), 0, whole.size()).append(blocks.array(), 0, blocks.size());
        return out.append(ids.array(), 0, ids.size()).toByteArray();
    }

    static int crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
