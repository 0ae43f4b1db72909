package dev.sneller.format.residual;

import dev.sneller.error.Invariant;
import dev.sneller.variant.text.ByteBuilder;

/** Builds the page of one bucket from its groups, in ascending order of path ids. */
final class BucketPageBuilder {
    private final int rows;
    private final byte[] bitmap;
    private final ByteBuilder directory = new ByteBuilder();
    private final ByteBuilder shared = new ByteBuilder();
    private final ByteBuilder own = new ByteBuilder();
    private final ByteBuilder group = new ByteBuilder();
    private int groups;
    private int lastPath;
    private int lastPosition;

    BucketPageBuilder(int rows) {
        this.rows = rows;
        bitmap = new byte[(rows + 7) >>> 3];
    }

    void startGroup(int path, boolean throughArray) {
        directory.appendVarint((path - lastPath) << 1 | (throughArray ? 1 : 0));
        lastPath = path;
        lastPosition = 0;
        group.clear();
        groups++;
    }

    void position(int position, int row) {
        Invariant.check(position >= lastPosition, "positions of a residual path ascend");
        group.appendVarint(position - lastPosition);
        lastPosition = position;
        bitmap[row >>> 3] |= (byte) (1 << (row & 7));
    }

    void value(byte[] bytes, int from, int length) {
        group.append(bytes, from, length);
    }

    void endGroup(int count) {
        directory.appendVarint(count);
        directory.appendVarint(group.size());
        if (group.size() < ResidualWriter.OWN_FRAME_BYTES) {
            directory.appendVarint(0);
            shared.append(group.array(), 0, group.size());
        } else {
            directory.appendVarint(Frames.append(own, group.array(), 0, group.size()));
        }
    }

    byte[] toBytes() {
        ByteBuilder frames = new ByteBuilder(shared.size() / 2 + own.size());
        int sharedStored = Frames.append(frames, shared.array(), 0, shared.size());
        frames.append(own.array(), 0, own.size());
        ByteBuilder head = new ByteBuilder();
        head.appendVarint(rows);
        head.append(bitmap);
        head.appendVarint(groups);
        head.append(directory.array(), 0, directory.size());
        head.appendVarint(shared.size());
        head.appendVarint(sharedStored);
        ByteBuilder wrapped = new ByteBuilder();
        int stored = Frames.append(wrapped, head.array(), 0, head.size());
        ByteBuilder page = new ByteBuilder(stored + frames.size() + 16);
        page.appendVarint(head.size());
        page.appendVarint(stored);
        page.append(wrapped.array(), 0, stored).append(frames.array(), 0, frames.size());
        return page.toByteArray();
    }
}
