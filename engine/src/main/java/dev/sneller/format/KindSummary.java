package dev.sneller.format;

/**
 * Which kinds occur over a granule or chunk, and how often those that are no lane.
 *
 * @param mask bit k: kind k occurs, see {@link Kinds}
 */
public record KindSummary(int mask, long missing, long jsonNulls, long residual, long objects) {
    /** Of no row. */
    public static final KindSummary EMPTY = new KindSummary(0, 0, 0, 0, 0);

    /** All rows are of this kind. */
    public static KindSummary constant(int kind, long rows) {
        return EMPTY.plus(kind, rows);
    }

    public KindSummary plus(int kind, long rows) {
        return new KindSummary(
                rows == 0 ? mask : mask | 1 << kind,
                kind == Kinds.MISSING ? missing + rows : missing,
                kind == Kinds.JSON_NULL ? jsonNulls + rows : jsonNulls,
                kind == Kinds.RESIDUAL ? residual + rows : residual,
                kind == Kinds.OBJECT ? objects + rows : objects);
    }

    public KindSummary or(KindSummary other) {
        return new KindSummary(
                mask | other.mask,
                missing + other.missing,
                jsonNulls + other.jsonNulls,
                residual + other.residual,
                objects + other.objects);
    }

    public boolean has(int kind) {
        return (mask >>> kind & 1) != 0;
    }

    void write(FieldWriter out) {
        out.u16(mask);
        for (int kind = 0; kind < Kinds.LANE; kind++) {
            if (has(kind)) {
                out.varint(count(kind));
            }
        }
    }

    private long count(int kind) {
        return switch (kind) {
            case Kinds.MISSING -> missing;
            case Kinds.JSON_NULL -> jsonNulls;
            case Kinds.RESIDUAL -> residual;
            default -> objects;
        };
    }

    static KindSummary read(FieldReader in) {
        int mask = in.u16();
        KindSummary summary = new KindSummary(mask, 0, 0, 0, 0);
        for (int kind = 0; kind < Kinds.LANE; kind++) {
            if ((mask >>> kind & 1) != 0) {
                summary = summary.plus(kind, in.size(Integer.MAX_VALUE));
            }
        }
        return summary;
    }
}
