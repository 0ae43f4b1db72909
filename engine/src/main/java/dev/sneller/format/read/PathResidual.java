package dev.sneller.format.read;

import dev.sneller.format.residual.PathIds;
import dev.sneller.format.residual.ResidualGroup;
import dev.sneller.format.residual.ResidualPage;
import dev.sneller.variant.BinaryBuilder;

/** The values of one path in the residual of a row group, row by row in ascending order or not. Owned by one thread. */
final class PathResidual {
    private final ResidualReader residual;
    private final int id;
    private final int bucket;
    private int openGranule = -1;
    private ResidualGroup group;

    private PathResidual(ResidualReader residual, int id, int bucket) {
        this.residual = residual;
        this.id = id;
        this.bucket = bucket;
    }

    /** Null when the file's residual has no value at this path. */
    static PathResidual of(ResidualReader residual, byte[] path) {
        int id = residual.isEmpty() ? -1 : residual.paths().idOf(path);
        return id < 0 ? null : new PathResidual(residual, id, PathIds.bucketOf(path, 0, path.length));
    }

    /** Whether a granule has any value. */
    boolean isIn(int granule) {
        if (granule != openGranule) {
            ResidualPage page = residual.page(granule, bucket);
            int found = page == null ? -1 : page.find(id);
            group = found < 0 ? null : page.group(found);
            openGranule = granule;
        }
        return group != null;
    }

    /** Appends the value of a row; false when it has none. */
    boolean append(int granule, int row, BinaryBuilder target) {
        if (!isIn(granule)) {
            return false;
        }
        int index = group.firstFrom(row);
        if (index == group.size() || group.position(index) != row) {
            return false;
        }
        residual.append(group.bytes(), group.start(index), group.end(index), target);
        return true;
    }
}
