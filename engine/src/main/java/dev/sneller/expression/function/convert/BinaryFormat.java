package dev.sneller.expression.function.convert;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.text.binary.Base64Text;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.HexText;
import dev.sneller.variant.text.Utf8;
import java.util.Locale;

/** How bytes are written as text. */
enum BinaryFormat {
    HEX {
        @Override
        boolean encode(byte[] bytes, int from, int length, ByteBuilder out) {
            HexText.append(bytes, from, length, out);
            return true;
        }

        @Override
        boolean decode(byte[] text, int from, int length, ByteBuilder out) {
            return HexText.parse(text, from, length, out);
        }
    },
    BASE64 {
        @Override
        boolean encode(byte[] bytes, int from, int length, ByteBuilder out) {
            Base64Text.STANDARD.encode(bytes, from, length, 0, out);
            return true;
        }

        @Override
        boolean decode(byte[] text, int from, int length, ByteBuilder out) {
            return Base64Text.STANDARD.decode(text, from, length, out);
        }
    },
    UTF8 {
        @Override
        boolean encode(byte[] bytes, int from, int length, ByteBuilder out) {
            out.append(bytes, from, length);
            return Utf8.firstMalformed(bytes, from, from + length) < 0;
        }

        @Override
        boolean decode(byte[] text, int from, int length, ByteBuilder out) {
            out.append(text, from, length);
            return true;
        }
    };

    static BinaryFormat parse(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "HEX" -> HEX;
            case "BASE64" -> BASE64;
            case "UTF-8", "UTF8" -> UTF8;
            default ->
                throw new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        SnellerException.quote(text) + " is no format of BINARY. Formats are HEX, BASE64 and UTF-8");
        };
    }

    /** False when the bytes cannot be written so. */
    abstract boolean encode(byte[] bytes, int from, int length, ByteBuilder out);

    /** False when the text is not written so. */
    abstract boolean decode(byte[] text, int from, int length, ByteBuilder out);
}
