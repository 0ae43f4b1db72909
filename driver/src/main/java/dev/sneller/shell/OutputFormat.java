package dev.sneller.shell;

/** How rows are printed; {@code --format} takes the names in any case. */
enum OutputFormat {
    /** Aligned columns for people. */
    TABLE(new TablePrinter(TablePrinter.UNLIMITED)),
    /** RFC 4180 with a header line; NULL is empty. */
    CSV(new CsvPrinter()),
    /** One object a line, keyed by column name. */
    JSON(new JsonPrinter());

    private final ResultPrinter printer;

    OutputFormat(ResultPrinter printer) {
        this.printer = printer;
    }

    ResultPrinter printer() {
        return printer;
    }
}
