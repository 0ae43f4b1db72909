package dev.sneller.metastore;

import java.util.Locale;

/** What a catalog object is. */
public enum ObjectKind {
    DATABASE(Namespace.DATABASES),
    SCHEMA(Namespace.SCHEMAS),
    TABLE(Namespace.RELATIONS),
    VIEW(Namespace.RELATIONS),
    /** Of a schema, or of the table whose columns it numbers. */
    SEQUENCE(Namespace.SEQUENCES);

    /** Objects of one parent and one namespace have different names: a view cannot be called like a table. */
    public enum Namespace {
        DATABASES,
        SCHEMAS,
        RELATIONS,
        SEQUENCES
    }

    private final Namespace namespace;

    ObjectKind(Namespace namespace) {
        this.namespace = namespace;
    }

    public Namespace namespace() {
        return namespace;
    }

    /** Whether objects of other kinds live in it. */
    public boolean isContainer() {
        return this == DATABASE || this == SCHEMA;
    }

    /** Lower case, as the log writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
