package dev.sneller.sqllogictest.compare;

/** How a suite writes values: whether the text it gives and a value found are the same. */
@FunctionalInterface
public interface CellRule {
    boolean same(String wanted, Cell found);
}
