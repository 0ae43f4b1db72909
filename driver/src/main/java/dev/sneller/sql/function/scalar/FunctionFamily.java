package dev.sneller.sql.function.scalar;

/** Functions that are read together, in the order of the reference; the last ones are no scalar functions. */
public enum FunctionFamily {
    TEXT("Text"),
    REGEX("Regular expressions"),
    BINARY("Binary and hashes"),
    CONVERSION("Conversion"),
    NUMBER("Numbers"),
    PLACE("Places"),
    BIT("Bits"),
    RANDOM("Random values and sequences"),
    CONDITION("Conditions"),
    DOCUMENT("Documents"),
    ARRAY("Arrays"),
    OBJECT("Objects"),
    TIME("Date and time"),
    SESSION("Session"),
    AGGREGATE("Aggregates"),
    WINDOW("Window functions"),
    TABLE("Table functions");

    private final String title;

    FunctionFamily(String title) {
        this.title = title;
    }

    /** As the reference heads it. */
    public String title() {
        return title;
    }
}
