package dev.sneller.format.read;

import dev.sneller.error.SnellerException;
import dev.sneller.format.CorruptFile;

/** Where something was read, for messages: file, row group and column. */
record ReadPlace(RowGroup rowGroup, ReadColumn column) {
    /** Something read from the file; damage met on the way is told with its place. */
    interface Reading<T> {
        T get();
    }

    /** @param granule -1 when all of the row group */
    <T> T guard(int granule, Reading<T> reading) {
        try {
            return reading.get();
        } catch (SnellerException e) {
            throw CorruptFile.in(place(granule), e);
        } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
            throw CorruptFile.in(place(granule), e);
        }
    }

    private String place(int granule) {
        return "data file " + rowGroup.file().key() + ", row group " + rowGroup.index() + ", column " + column.fieldId()
                + (column.path().isRoot() ? "" : ":" + column.path()) + (granule < 0 ? "" : ", granule " + granule);
    }
}
