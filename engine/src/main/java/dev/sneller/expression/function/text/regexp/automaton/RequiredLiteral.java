package dev.sneller.expression.function.text.regexp.automaton;

import dev.sneller.variant.text.ByteBuilder;

/** Finds bytes that every match of a pattern holds. */
final class RequiredLiteral implements Node.Visitor<Void> {
    private static final byte[] NOTHING = {};

    private final ByteBuilder run = new ByteBuilder();
    private byte[] longest = NOTHING;
    private byte[] prefix;

    private RequiredLiteral() {}

    static RequiredLiteral of(Node pattern) {
        RequiredLiteral literal = new RequiredLiteral();
        pattern.accept(literal);
        literal.endRun();
        return literal;
    }

    /** Whether the pattern is a literal and no more: at least one character. */
    static boolean isAllOf(Node pattern) {
        if (pattern instanceof Node.Group group) {
            return isAllOf(group.body());
        }
        return pattern instanceof Node.Sequence sequence
                ? !sequence.parts().isEmpty() && sequence.parts().stream().allMatch(RequiredLiteral::isAllOf)
                : pattern instanceof Node.Characters characters && characters.single() >= 0;
    }

    /** Somewhere in each match, the longest such; may be empty. */
    byte[] longest() {
        return longest;
    }

    /** At the start of each match; may be empty. */
    byte[] prefix() {
        return prefix;
    }

    private void endRun() {
        byte[] bytes = run.toByteArray();
        run.clear();
        prefix = prefix == null ? bytes : prefix;
        longest = bytes.length > longest.length ? bytes : longest;
    }

    @Override
    public Void characters(Node.Characters characters) {
        if (characters.single() >= 0) {
            run.append(Character.toString(characters.single()));
        } else {
            endRun();
        }
        return null;
    }

    /** Bytes before and behind a place stand together. */
    @Override
    public Void place(Node.Place place) {
        return null;
    }

    @Override
    public Void sequence(Node.Sequence sequence) {
        sequence.parts().forEach(part -> part.accept(this));
        return null;
    }

    @Override
    public Void choice(Node.Choice choice) {
        endRun();
        return null;
    }

    @Override
    public Void repeat(Node.Repeat repeat) {
        if (repeat.least() == 0) {
            endRun();
            return null;
        }
        // The first time goes on from what stands before; what comes behind it may be the body again.
        repeat.body().accept(this);
        if (repeat.most() != 1) {
            endRun();
        }
        return null;
    }

    @Override
    public Void group(Node.Group group) {
        return group.body().accept(this);
    }
}
