package dev.sneller.variant.text.format;

import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalParser;
import dev.sneller.variant.text.TemporalPrinter;

/** The zone and the formats of a session: how its dates and times are printed and read. Immutable. */
public record SessionTime(SessionZone zone, TimeFormats formats) {
    /** A printer of one thread. */
    public TemporalPrinter printer() {
        return formats.printer(zone);
    }

    /** A parser of one thread for text that becomes this type. */
    public TemporalParser parser(TypeKind kind) {
        return formats.parser(kind);
    }
}
