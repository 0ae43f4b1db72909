package dev.sneller.format.lane;

import dev.sneller.format.ChunkIndex;
import dev.sneller.format.PageEntry;
import dev.sneller.format.encoding.EncodedPage;

/** The pages of one chunk as they are asked for, granule by granule. */
public final class ChunkPages {
    private final PageSource source;
    private final ChunkIndex index;

    public ChunkPages(PageSource source, ChunkIndex index) {
        this.source = source;
        this.index = index;
    }

    public ChunkIndex index() {
        return index;
    }

    public PageEntry entry(int granule) {
        return index.pages().get(granule);
    }

    /** The bytes of a granule's page with slack behind them; reading ahead within the chunk. */
    public byte[] body(int granule) {
        return source.body(
                entry(granule), index.pages().subList(granule + 1, index.pages().size()));
    }

    /** A granule's page, to be decoded. */
    public EncodedPage page(int granule) {
        PageEntry entry = entry(granule);
        return new EncodedPage(entry.count(), entry.header(), body(granule), 0, entry.rawLength());
    }

    /** The chunk's dictionary as a page of strings. */
    public EncodedPage dictionary() {
        PageEntry entry = index.dictionary();
        return new EncodedPage(entry.count(), entry.header(), source.body(entry, index.pages()), 0, entry.rawLength());
    }
}
