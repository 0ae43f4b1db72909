package dev.sneller.variant.text.format;

import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalParser;
import dev.sneller.variant.text.TemporalPrinter;
import dev.sneller.variant.text.TemporalText;
import dev.sneller.variant.text.TextToTemporal;
import java.util.Map;

/**
 * The formats of a session: how dates and times are printed where no format is given, and how text is read. Immutable.
 *
 * @param input of types whose text has one form; all others are read by {@link TextToTemporal}
 * @param centuryStart the first of the hundred years that two digits may mean
 */
public record TimeFormats(
        TimeFormat date,
        TimeFormat time,
        TimeFormat timestampNtz,
        TimeFormat timestampLtz,
        TimeFormat timestampTz,
        Map<TypeKind, TimeFormat> input,
        int centuryStart) {
    /** Where two digits of a year begin unless the session says otherwise. */
    public static final int CENTURY_START = 1970;

    private static final String STAMP = "YYYY-MM-DD HH24:MI:SS.FF3";

    /** What {@link TemporalText} prints. */
    public static final TimeFormats DEFAULT = new TimeFormats(
            TimeFormat.of("YYYY-MM-DD"),
            TimeFormat.of("HH24:MI:SS"),
            TimeFormat.of(STAMP),
            TimeFormat.of(STAMP + " TZHTZM"),
            TimeFormat.of(STAMP + " TZHTZM"),
            Map.of(),
            CENTURY_START);

    public TimeFormats {
        input = Map.copyOf(input);
    }

    /** A printer of one thread. */
    public TemporalPrinter printer(SessionZone zone) {
        return this == DEFAULT ? new TemporalText(zone) : new FormattedText(zone, this);
    }

    /** A parser of one thread for text that becomes this type. */
    public TemporalParser parser(TypeKind kind) {
        TimeFormat format = input.get(kind);
        return format == null ? new TextToTemporal() : new TimeFormatParser(format, centuryStart);
    }
}
