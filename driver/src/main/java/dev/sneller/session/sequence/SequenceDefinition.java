package dev.sneller.session.sequence;

import dev.sneller.metastore.Definition;
import dev.sneller.session.catalog.Details;
import dev.sneller.sql.parse.ColumnDefinition.Identity;
import dev.sneller.type.Schema;

/**
 * What the log keeps of a sequence.
 *
 * @param next the first number that no process has taken
 */
public record SequenceDefinition(long start, long increment, long next) {
    private static final String START = "start";
    private static final String INCREMENT = "increment";
    private static final String NEXT = "next";

    static SequenceDefinition of(Identity numbers) {
        return new SequenceDefinition(numbers.start(), numbers.increment(), numbers.start());
    }

    public static SequenceDefinition of(Definition definition) {
        Details details = Details.of(definition.details());
        return new SequenceDefinition(
                Long.parseLong(details.text(START)),
                Long.parseLong(details.text(INCREMENT)),
                Long.parseLong(details.text(NEXT)));
    }

    /** After so many numbers were taken. */
    SequenceDefinition without(long count) {
        return new SequenceDefinition(start, increment, next + count * increment);
    }

    SequenceDefinition stepping(long newIncrement) {
        return new SequenceDefinition(start, newIncrement, next);
    }

    /** As the log keeps it. */
    Definition definition() {
        Details details = Details.of("{}")
                .with(START, Long.toString(start))
                .with(INCREMENT, Long.toString(increment))
                .with(NEXT, Long.toString(next));
        return new Definition(Schema.of(), details.json());
    }
}
