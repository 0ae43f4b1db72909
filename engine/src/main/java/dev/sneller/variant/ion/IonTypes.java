package dev.sneller.variant.ion;

/** Type codes of Ion 1.0, upper half of a value's first byte, and the annotations that tell our temporal kinds apart. */
final class IonTypes {
    static final int NULL = 0x0;
    static final int BOOL = 0x1;
    static final int POSITIVE_INT = 0x2;
    static final int NEGATIVE_INT = 0x3;
    static final int FLOAT = 0x4;
    static final int DECIMAL = 0x5;
    static final int TIMESTAMP = 0x6;
    static final int STRING = 0x8;
    static final int BLOB = 0xA;
    static final int LIST = 0xB;
    static final int STRUCT = 0xD;
    static final int ANNOTATED = 0xE;

    /** Lower half: a length follows as VarUInt. */
    static final int LONG = 14;

    /** Lower half: null of the type. */
    static final int NULL_OF_TYPE = 15;

    /** First of the symbols behind Ion's own nine. */
    static final int TIME_SYMBOL = 10;

    static final int NTZ_SYMBOL = 11;
    static final int LTZ_SYMBOL = 12;

    private IonTypes() {}
}
