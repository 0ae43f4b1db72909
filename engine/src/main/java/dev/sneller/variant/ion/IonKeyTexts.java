package dev.sneller.variant.ion;

/** A symbol table as a reader sees it: gives back the key of a number. */
@FunctionalInterface
public interface IonKeyTexts {
    /** UTF-8 of the key, or null when there is no such symbol. */
    byte[] text(int symbol);
}
