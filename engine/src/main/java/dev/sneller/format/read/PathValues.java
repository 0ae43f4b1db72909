package dev.sneller.format.read;

import dev.sneller.format.ColumnKey;
import dev.sneller.format.Content;
import dev.sneller.format.CorruptFile;
import dev.sneller.format.Kinds;
import dev.sneller.format.Part;
import dev.sneller.format.kind.KindStream;
import dev.sneller.format.lane.ChunkPages;
import dev.sneller.format.lane.LaneValues;
import dev.sneller.variant.BinaryBuilder;

/** One path column, value by value: its kinds and, as they are needed, its lanes. Owned by one thread. */
final class PathValues {
    private final PathSteps path;
    private final PathKinds kinds;
    private final RowGroup rowGroup;
    private final int fieldId;
    private final LaneValues[] lanes = new LaneValues[Part.MAX_LANES];

    PathValues(PathSteps path, PathKinds kinds, RowGroup rowGroup, int fieldId) {
        this.path = path;
        this.kinds = kinds;
        this.rowGroup = rowGroup;
        this.fieldId = fieldId;
    }

    PathSteps path() {
        return path;
    }

    PathKinds kinds() {
        return kinds;
    }

    /** Appends the value of a row whose kind is a lane. */
    void append(int granule, int row, BinaryBuilder target) {
        KindStream stream = kinds.stream(granule);
        int kind = stream.kindAt(row);
        lane(kind - Kinds.LANE).append(granule, stream.rank(kind, row), target);
    }

    private LaneValues lane(int number) {
        if (lanes[number] == null) {
            ChunkPages pages = chunk(Part.LANE + number);
            CorruptFile.check(pages != null, "a kind without its lane");
            ChunkPages minutes = pages.index().content() == Content.TIMESTAMP_TZ ? chunk(Part.OFFSET + number) : null;
            lanes[number] = new LaneValues(pages, minutes, rowGroup.file().dictionaries());
        }
        return lanes[number];
    }

    private ChunkPages chunk(int part) {
        return rowGroup.file().chunk(new ColumnKey(fieldId, path.bytes(), part), rowGroup.index());
    }
}
