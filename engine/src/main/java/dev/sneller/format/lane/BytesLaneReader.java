package dev.sneller.format.lane;

import dev.sneller.format.encoding.BytesDecoder;
import dev.sneller.format.encoding.CodeDecoder;
import dev.sneller.format.encoding.EncodedPage;
import dev.sneller.format.encoding.PageDecoder;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.FlatVector;

/** VARCHAR and BINARY values and whole documents: codes into the chunk's dictionary where the page has them, else slices of the page. */
final class BytesLaneReader extends LaneReader {
    private final BytesVector vector;
    private final int[] codes = new int[Batch.MAX_ROWS];
    private final DictionaryCache dictionaries;
    private Dictionary dictionary;
    private CodeDecoder codeDecoder;
    private BytesDecoder decoder;

    BytesLaneReader(ChunkPages pages, LogicalType type, DictionaryCache dictionaries) {
        super(pages, type);
        this.vector = new BytesVector(type, Batch.MAX_ROWS);
        this.dictionaries = dictionaries;
    }

    @Override
    void open(int granule) {
        EncodedPage page = pages().page(granule);
        codeDecoder = null;
        decoder = null;
        if (page.isDictionaryCoded()) {
            if (dictionary == null) {
                dictionary = dictionaries.of(pages(), type());
            }
            codeDecoder = PageDecoder.codes(page, dictionary.size());
        } else {
            decoder = PageDecoder.bytes(page);
        }
    }

    @Override
    FlatVector first() {
        BytesVector one = new BytesVector(type(), 1);
        if (codeDecoder != null) {
            BytesVector values = (BytesVector) dictionary.values();
            int code = codeDecoder.codeAt(0);
            one.slices(values.bytes(), new int[] {values.start()[code]}, new int[] {values.lengths()[code]});
        } else {
            one.bytes(decoder.decodeBytes(0, 1, one.start(), one.lengths(), 0));
        }
        one.length(1);
        return one;
    }

    @Override
    ColumnVector decode(Presence presence) {
        return codeDecoder != null ? decodeCodes(presence) : decodeValues(presence);
    }

    private ColumnVector decodeCodes(Presence presence) {
        if (presence.isSparse()) {
            codeDecoder.gatherCodes(presence.positions(), presence.count(), codes, 0);
        } else {
            codeDecoder.decodeCodes(presence.first(), presence.count(), codes, 0);
        }
        if (presence.isScattered()) {
            presence.scatterOrZero(codes);
        }
        long[] mask = presence.mask();
        return new DictionaryVector(dictionary, codes, presence.rowCount(), mask);
    }

    private ColumnVector decodeValues(Presence presence) {
        int[] start = vector.start();
        int[] lengths = vector.lengths();
        byte[] bytes = presence.isSparse()
                ? decoder.gatherBytes(presence.positions(), presence.count(), start, lengths, 0)
                : decoder.decodeBytes(presence.first(), presence.count(), start, lengths, 0);
        if (presence.isScattered()) {
            presence.scatterOrZero(start);
            presence.scatterOrZero(lengths);
        }
        vector.bytes(bytes);
        vector.length(presence.rowCount());
        vector.validity(presence.mask());
        return vector;
    }
}
