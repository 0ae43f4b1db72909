package dev.sneller.format.write;

import dev.sneller.format.Bounds;
import dev.sneller.format.ChunkIndex;
import dev.sneller.format.ColumnKey;
import dev.sneller.format.Content;
import dev.sneller.format.PageEntry;
import dev.sneller.format.Part;
import dev.sneller.format.buffer.BooleanLane;
import dev.sneller.format.buffer.BytesLane;
import dev.sneller.format.buffer.DoubleLane;
import dev.sneller.format.buffer.IntegerLane;
import dev.sneller.format.buffer.LaneBuffer;
import dev.sneller.format.buffer.PathBuffer;
import dev.sneller.format.encoding.EncodedPage;
import dev.sneller.format.encoding.PageEncoder;
import dev.sneller.format.kind.KindPage;
import java.util.ArrayList;
import java.util.List;

/** Writes the chunks of one path or typed column after another: its kinds, then its lanes. */
final class ChunkWriter {
    private final PageEncoder encoder = new PageEncoder();
    private final IntegerChunk integers = new IntegerChunk(this);
    private final BytesChunk bytes = new BytesChunk(this);
    private final PlainChunk plain = new PlainChunk(this);
    private byte[] scratch = new byte[0];
    private FileBuilder file;

    PageEncoder encoder() {
        return encoder;
    }

    /**
     * Writes all that {@code buffer} holds.
     *
     * @param starts first row of each granule, and the number of rows at the end
     * @return what is known of the path over the row group
     */
    PathFacts write(FileBuilder target, int fieldId, byte[] path, PathBuffer buffer, int[] starts) {
        file = target;
        int longest = 0;
        for (int granule = 1; granule < starts.length; granule++) {
            longest = Math.max(longest, starts[granule] - starts[granule - 1]);
        }
        if (scratch.length < longest) {
            scratch = new byte[longest];
        }
        int[] numbers = new int[buffer.laneCount()];
        for (int lane = 0; lane < numbers.length; lane++) {
            Content content = buffer.lane(lane).content();
            numbers[lane] = content == Content.RESIDUAL ? -1 : target.laneOf(fieldId, path, content);
        }
        GranuleCut cut = GranuleCut.of(buffer, starts, numbers, scratch);
        target.chunk(new ColumnKey(fieldId, path, Part.KINDS), kinds(cut, starts));
        PathFacts facts = new PathFacts(starts[starts.length - 1], cut.summary());
        for (int lane = 0; lane < numbers.length; lane++) {
            if (numbers[lane] < 0) {
                continue;
            }
            LaneBuffer values = buffer.lane(lane);
            LanePlace place = new LanePlace(fieldId, path, numbers[lane], cut, lane);
            facts = facts.with(values.accept(new Visitor(place)));
        }
        return facts;
    }

    private ChunkIndex kinds(GranuleCut cut, int[] starts) {
        List<PageEntry> pages = new ArrayList<>(cut.granules());
        for (int granule = 0; granule < cut.granules(); granule++) {
            KindPage page = cut.kinds(granule);
            int rows = starts[granule + 1] - starts[granule];
            pages.add(file.page(rows, page.header(), FileBuilder.Body.of(page.body()), null, page.summary()));
        }
        return ChunkIndex.of(Content.NONE, 0, false, null, pages);
    }

    /** Which lane is being written, and where its granules are cut. */
    record LanePlace(int fieldId, byte[] path, int number, GranuleCut cut, int lane) {
        ColumnKey values() {
            return new ColumnKey(fieldId, path, Part.LANE + number);
        }

        ColumnKey offsets() {
            return new ColumnKey(fieldId, path, Part.OFFSET + number);
        }

        int granules() {
            return cut.granules();
        }

        int from(int granule) {
            return cut.before(lane, granule);
        }

        int count(int granule) {
            return cut.before(lane, granule + 1) - cut.before(lane, granule);
        }
    }

    PageEntry page(EncodedPage page, Bounds bounds, boolean bulky) {
        if (page.count() == 0) {
            return PageEntry.empty(Bounds.EMPTY);
        }
        FileBuilder.Body body = new FileBuilder.Body(page.body(), page.bodyOffset(), page.bodyLength(), bulky);
        return file.page(page.count(), page.header(), body, bounds, null);
    }

    void chunk(ColumnKey column, ChunkIndex index) {
        file.chunk(column, index);
    }

    private final class Visitor implements LaneBuffer.Visitor<LaneFacts> {
        private final LanePlace place;

        private Visitor(LanePlace place) {
            this.place = place;
        }

        @Override
        public LaneFacts integers(IntegerLane lane) {
            return integers.write(lane, place);
        }

        @Override
        public LaneFacts doubles(DoubleLane lane) {
            return plain.write(lane, place);
        }

        @Override
        public LaneFacts bytes(BytesLane lane) {
            return bytes.write(lane, place);
        }

        @Override
        public LaneFacts booleans(BooleanLane lane) {
            return plain.write(lane, place);
        }
    }
}
