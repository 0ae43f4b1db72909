package dev.sneller.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What the page index tells of one chunk: its facts, its dictionary and a page for each granule.
 *
 * @param content of the lane
 * @param scale of NUMBER values
 * @param wide whether integers are 128 bits
 * @param dictionary a page of the distinct strings, null when there is none
 * @param pages by granule
 * @param bounds over all pages, null for kind streams
 * @param kinds over all pages, null elsewhere
 */
public record ChunkIndex(
        Content content,
        int scale,
        boolean wide,
        PageEntry dictionary,
        List<PageEntry> pages,
        Bounds bounds,
        KindSummary kinds) {
    private static final int WIDE = 1;
    private static final int DICTIONARY = 2;

    public ChunkIndex {
        pages = List.copyOf(pages);
    }

    /** Bounds and kinds are rolled up from the pages. */
    public static ChunkIndex of(Content content, int scale, boolean wide, PageEntry dictionary, List<PageEntry> pages) {
        Bounds bounds = content == Content.NONE ? null : Bounds.EMPTY;
        KindSummary kinds = content == Content.NONE ? KindSummary.EMPTY : null;
        for (PageEntry page : pages) {
            if (bounds == null) {
                kinds = kinds.or(page.kinds());
            } else if (page.count() > 0) {
                bounds = bounds.or(page.bounds(), content);
            }
        }
        return new ChunkIndex(content, scale, wide, dictionary, pages, bounds, kinds);
    }

    public void write(FieldWriter out) {
        out.u8((wide ? WIDE : 0) | (dictionary != null ? DICTIONARY : 0)).u8(scale);
        if (kinds != null) {
            kinds.write(out);
        } else {
            bounds.write(out, content, wide);
        }
        long base = base();
        out.varint(base);
        if (dictionary != null) {
            dictionary.write(out, content, wide, base);
        }
        out.varint(pages.size());
        for (PageEntry page : pages) {
            page.write(out, content, wide, base);
        }
    }

    /** The chunk's first byte in the file, from which places are counted. */
    private long base() {
        long base = Long.MAX_VALUE;
        if (dictionary != null && dictionary.hasBody()) {
            base = dictionary.offset();
        }
        for (PageEntry page : pages) {
            if (page.hasBody()) {
                base = Math.min(base, page.offset());
            }
        }
        return base == Long.MAX_VALUE ? 0 : base;
    }

    /** @param granules pages that must be there */
    public static ChunkIndex read(FieldReader in, Content content, int granules) {
        int flags = in.u8();
        boolean wide = (flags & WIDE) != 0;
        int scale = in.u8();
        CorruptFile.check(scale <= 37, "a scale of {}", scale);
        Bounds bounds = content == Content.NONE ? null : Bounds.read(in, content, wide);
        KindSummary kinds = content == Content.NONE ? KindSummary.read(in) : null;
        long base = in.varint();
        PageEntry dictionary = (flags & DICTIONARY) == 0 ? null : PageEntry.read(in, content, wide, base);
        int count = in.size(granules);
        CorruptFile.check(
                count == granules || content == Content.SYMBOLS, "{} pages for another number of granules", count);
        List<PageEntry> pages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            pages.add(PageEntry.read(in, content, wide, base));
        }
        return new ChunkIndex(content, scale, wide, dictionary, pages, bounds, kinds);
    }
}
