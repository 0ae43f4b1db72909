package dev.sneller.format;

import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Gathers what a footer tells and lays it out as {@link Footer} reads it. Columns and row groups come in order. */
public final class FooterBuilder {
    private static final String WRITER = "sneller 0.1";

    private final FieldWriter fields = new FieldWriter();
    private final FieldWriter columns = new FieldWriter();
    private final FieldWriter slices = new FieldWriter();
    private final FieldWriter chunks = new FieldWriter();
    private final FieldWriter rowGroups = new FieldWriter();
    private final FieldWriter firstRows = new FieldWriter();
    private final FieldWriter granules = new FieldWriter();
    private final FieldWriter sections = new FieldWriter();
    private final FieldWriter sectionOffsets = new FieldWriter();
    private final FieldWriter text = new FieldWriter();
    private final int schemaVersion;
    private final int fieldCount;
    private int columnCount;
    private int chunkCount;
    private int rowGroupCount;
    private int granuleCount;
    private int sectionCount;
    private long rowCount;
    private byte[] lastPath = {};
    private int lastPathAt;

    public FooterBuilder(Schema schema, int schemaVersion) {
        this.schemaVersion = schemaVersion;
        this.fieldCount = schema.size();
        text.raw(WRITER.getBytes(StandardCharsets.UTF_8));
        for (Field field : schema.fields()) {
            byte[] name = field.name().getBytes(StandardCharsets.UTF_8);
            fields.i32(field.id())
                    .i32(Content.of(field.type()).code())
                    .i32(field.type().precision())
                    .i32(field.type().scale())
                    .i32(field.nullable() ? 1 : 0)
                    .i32(text.size())
                    .i32(name.length);
            text.raw(name);
        }
    }

    /** @param granuleStarts first row of each granule, counted from the row group's start */
    public void rowGroup(int rows, int[] granuleStarts) {
        rowGroups.i32(rows).i32(granuleCount);
        firstRows.i64(rowCount);
        for (int start : granuleStarts) {
            granules.i32(start);
        }
        granuleCount += granuleStarts.length;
        rowCount += rows;
        rowGroupCount++;
    }

    /** A chunk of a column: which row group, and where in the column's slice it begins. */
    public record ChunkPlace(int rowGroup, int at) {}

    /** The next column in the directory's order. */
    public void column(ColumnKey key, Content content, long sliceOffset, byte[] slice, List<ChunkPlace> places) {
        if (!Arrays.equals(lastPath, key.path())) {
            lastPath = key.path();
            lastPathAt = text.size();
            text.raw(lastPath);
        }
        columns.i32(key.fieldId())
                .i32(key.part())
                .i32(content.code())
                .i32(lastPathAt)
                .i32(key.path().length)
                .i32(BlockChecksums.of(slice, 0, slice.length))
                .i32(slice.length)
                .i32(chunkCount);
        slices.i64(sliceOffset);
        for (ChunkPlace place : places) {
            chunks.i32(place.rowGroup()).i32(place.at());
        }
        chunkCount += places.size();
        columnCount++;
    }

    /** Something beside pages and indexes. */
    public void section(int kind, boolean required, long offset, byte[] content) {
        sections.i32(kind).i32(required ? 1 : 0).i32(content.length).i32(BlockChecksums.of(content, 0, content.length));
        sectionOffsets.i64(offset);
        sectionCount++;
    }

    public long rowCount() {
        return rowCount;
    }

    public byte[] toBytes(long indexOffset, long indexLength) {
        rowGroups.i32(0).i32(granuleCount);
        FieldWriter out = new FieldWriter()
                .i32(FooterLayout.HEAD_BYTES)
                .i32(fieldCount)
                .i32(columnCount)
                .i32(rowGroupCount)
                .i32(granuleCount)
                .i32(chunkCount)
                .i32(sectionCount)
                .i32(text.size())
                .i64(rowCount)
                .i64(indexOffset)
                .i64(indexLength)
                .i32(schemaVersion)
                .i32(WRITER.length())
                .raw(new byte[FooterLayout.HEAD_BYTES - 64]);
        for (FieldWriter array : List.of(
                fields, columns, slices, chunks, rowGroups, firstRows, granules, sections, sectionOffsets, text)) {
            out.raw(array.toBytes()).align(8);
        }
        return out.toBytes();
    }
}
