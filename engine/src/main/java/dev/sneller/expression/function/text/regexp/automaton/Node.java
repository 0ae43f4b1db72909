package dev.sneller.expression.function.text.regexp.automaton;

import java.util.List;

/** The syntax tree of a pattern. */
sealed interface Node {
    Node EMPTY = new Sequence(List.of());
    int UNBOUNDED = -1;

    /** Whether the empty text matches somewhere. */
    boolean isNullable();

    /** Calls the method of the visitor for this kind of node. */
    <R> R accept(Visitor<R> visitor);

    /** What is done with each kind of node. */
    interface Visitor<R> {
        R characters(Characters characters);

        R place(Place place);

        R sequence(Sequence sequence);

        R choice(Choice choice);

        R repeat(Repeat repeat);

        R group(Group group);
    }

    /** One code point of a set. @param ranges first and last of each range, ascending, none touching the next; empty = none matches */
    record Characters(int[] ranges) implements Node {
        /** The code point, when the set has only one; else -1. */
        int single() {
            return ranges.length == 2 && ranges[0] == ranges[1] ? ranges[0] : -1;
        }

        boolean isAny() {
            return ranges.length == 2 && ranges[0] == 0 && ranges[1] == Character.MAX_CODE_POINT;
        }

        @Override
        public boolean isNullable() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.characters(this);
        }
    }

    /** No text, at a place that fulfils the assertion. */
    record Place(Assertion assertion) implements Node {
        @Override
        public boolean isNullable() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.place(this);
        }
    }

    /** One after the other. */
    record Sequence(List<Node> parts) implements Node {
        @Override
        public boolean isNullable() {
            return parts.stream().allMatch(Node::isNullable);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sequence(this);
        }
    }

    /** The first branch that lets the whole match, in the order written. */
    record Choice(List<Node> branches) implements Node {
        @Override
        public boolean isNullable() {
            return branches.stream().anyMatch(Node::isNullable);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** The body so many times. @param most {@link #UNBOUNDED} without limit @param isGreedy whether more is preferred */
    record Repeat(Node body, int least, int most, boolean isGreedy) implements Node {
        boolean isAnyText() {
            return least == 0 && most == UNBOUNDED && body instanceof Characters characters && characters.isAny();
        }

        @Override
        public boolean isNullable() {
            return least == 0 || body.isNullable();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.repeat(this);
        }
    }

    /** The body, and where it is in the text. @param number from 1 */
    record Group(int number, Node body) implements Node {
        @Override
        public boolean isNullable() {
            return body.isNullable();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.group(this);
        }
    }
}
