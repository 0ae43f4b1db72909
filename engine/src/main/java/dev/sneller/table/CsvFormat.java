package dev.sneller.table;

import java.util.List;

/**
 * How text with delimiters is read.
 *
 * @param fieldDelimiter UTF-8, not empty; null = each record is one field
 * @param recordEnd the byte behind each record; {@link #LINES} = newlines, with a carriage return before them or alone
 * @param skipHeader records left out at the start of each file
 * @param enclosure the byte around fields that may hold delimiters, {@link #NONE} = none; doubled inside it stands for itself
 * @param escape takes the meaning from a delimiter, an enclosure or itself in any field, {@link #NONE} = nothing does
 * @param unenclosedEscape the same where fields are not enclosed
 * @param trimSpace whether blanks around fields, and around their enclosure, are no part of them
 * @param nullTexts fields that mean NULL, compared as they are written
 * @param emptyIsNull whether an empty field that is not enclosed is NULL
 * @param exactColumns whether a record must have as many fields as there are columns; else missing ones are NULL and more are ignored
 * @param skipBlankLines whether records without any byte are left out
 */
public record CsvFormat(
        byte[] fieldDelimiter,
        int recordEnd,
        int skipHeader,
        int enclosure,
        int escape,
        int unenclosedEscape,
        boolean trimSpace,
        List<String> nullTexts,
        boolean emptyIsNull,
        boolean exactColumns,
        boolean skipBlankLines) {
    /** Of a byte: there is none. */
    public static final int NONE = -1;

    /** Of {@link #recordEnd}: any line end. */
    public static final int LINES = -1;

    public CsvFormat {
        nullTexts = List.copyOf(nullTexts);
    }
}
