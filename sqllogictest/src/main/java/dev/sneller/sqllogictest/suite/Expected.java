package dev.sneller.sqllogictest.suite;

import java.util.List;

/** What should come of a statement. */
public sealed interface Expected {
    /** Nothing is said: the statement prepares others and is not judged. */
    record Preparation() implements Expected {}

    /** It succeeds. */
    record Success() implements Expected {}

    /** It fails; how is the engine's own choice. */
    record Failure() implements Expected {}

    /** It succeeds with rows of so many columns, whose values depend on time, user or chance. */
    record Shape(int columns) implements Expected {}

    /** It succeeds with the rows of the other queries of the script that have this label. */
    record Alike(String label) implements Expected {}

    /** It gives these values, printed and sorted as SQLite's test program does. */
    record Printed(PrintedValues values) implements Expected {}

    /**
     * Its only column gives these documents, in which absent values have no key.
     *
     * @param rows as read from JSON: all of them, or the first ones
     * @param ordered whether they come in this order
     * @param count of all rows
     * @param closeness how far numbers may be apart, relative to their size
     * @param looseLists whether objects in lists may come in another order
     */
    record Documents(List<Object> rows, boolean ordered, int count, double closeness, boolean looseLists)
            implements Expected {
        public Documents {
            rows = List.copyOf(rows);
        }
    }

    /**
     * It gives these rows, written as the suite writes them.
     *
     * @param ordered whether their order counts where the query orders
     * @param firstOnly whether only the first row is written down
     * @param columns names of the columns, empty when they are not written down
     */
    record Answer(List<List<String>> rows, boolean ordered, boolean firstOnly, List<String> columns)
            implements Expected {
        public Answer {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }

        public Answer(List<List<String>> rows, boolean ordered, boolean firstOnly) {
            this(rows, ordered, firstOnly, List.of());
        }

        public Answer(List<List<String>> rows, boolean ordered) {
            this(rows, ordered, false);
        }
    }
}
