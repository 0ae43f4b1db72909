package dev.sneller.error;

/** A place in a statement or document: line and column, both from 1. */
public record TextPosition(int line, int column) {
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
