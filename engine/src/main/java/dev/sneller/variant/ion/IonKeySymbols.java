package dev.sneller.variant.ion;

/** A symbol table as a writer sees it: gives every key its number. */
@FunctionalInterface
public interface IonKeySymbols {
    /** Numbers below belong to Ion and to {@link IonTypes}. */
    int FIRST = 16;

    /** The symbol of a key, at least {@link #FIRST}; a new one at the first sight. */
    int symbol(byte[] bytes, int from, int length);
}
