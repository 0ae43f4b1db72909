package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions between bytes and text, digests, URLs and addresses. */
final class BinaryFunctions {
    private static final SqlTypeFamily TEXT = SqlTypeFamily.CHARACTER;
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;
    private static final SqlReturnTypeInference HALF_OF_MD5 = Results.of(LogicalType.number(20, 0));

    private BinaryFunctions() {}

    static List<List<EngineFunction>> all() {
        List<List<EngineFunction>> all = new ArrayList<>();
        codecs(all);
        digests(all);
        urls(all);
        return all;
    }

    private static void codecs(List<List<EngineFunction>> all) {
        all.add(named("HEX_ENCODE")
                .takes("(x [, 0 | 1])", Operands.family(1, SqlTypeFamily.STRING, NUMBER))
                .gives(Results.TEXT)
                .wholeNumbers()
                .does("the bytes in hexadecimal digits, with 0 in small ones"));
        all.add(named("BASE64_ENCODE")
                .takes("(x [, line length [, alphabet]])", Operands.family(1, SqlTypeFamily.STRING, NUMBER, TEXT))
                .gives(Results.TEXT)
                .wholeNumbers()
                .does("the bytes in base 64; the alphabet has other characters for +, / and ="));
        for (String prefix : List.of("", "TRY_")) {
            String orNull = prefix.isEmpty() ? "" : ", NULL where it stands for none";
            all.add(named(prefix + "HEX_DECODE_STRING")
                    .takes("(s)", Operands.TEXT)
                    .gives(Results.TEXT)
                    .does("the text that hexadecimal digits stand for" + orNull));
            all.add(named(prefix + "HEX_DECODE_BINARY")
                    .takes("(s)", Operands.TEXT)
                    .gives(Results.BYTES)
                    .does("the bytes that hexadecimal digits stand for" + orNull));
            all.add(named(prefix + "BASE64_DECODE_STRING")
                    .takes("(s [, alphabet])", Operands.TEXT_OPTIONAL_TEXT)
                    .gives(Results.TEXT)
                    .does("the text that base 64 stands for" + orNull));
            all.add(named(prefix + "BASE64_DECODE_BINARY")
                    .takes("(s [, alphabet])", Operands.TEXT_OPTIONAL_TEXT)
                    .gives(Results.BYTES)
                    .does("the bytes that base 64 stands for" + orNull));
        }
    }

    private static void digests(List<List<EngineFunction>> all) {
        all.add(named("HASH")
                .takes("(x, …)", OperandTypes.ONE_OR_MORE)
                .gives(Results.of(LogicalType.number(19, 0)))
                .does("a number that is the same for equal rows; never NULL"));
        all.add(named("MD5", "MD5_HEX")
                .takes("(x)", Operands.TEXT_OR_BYTES)
                .gives(Results.of(LogicalType.varchar(32)))
                .does("the MD5 digest in hexadecimal digits"));
        all.add(named("MD5_BINARY")
                .takes("(x)", Operands.TEXT_OR_BYTES)
                .gives(bytes(16))
                .does("the MD5 digest"));
        all.add(named("MD5_NUMBER_LOWER64")
                .takes("(x)", Operands.TEXT_OR_BYTES)
                .gives(HALF_OF_MD5)
                .does("the lower half of the MD5 digest as a number"));
        all.add(named("MD5_NUMBER_UPPER64")
                .takes("(x)", Operands.TEXT_OR_BYTES)
                .gives(HALF_OF_MD5)
                .does("the upper half of the MD5 digest as a number"));
        all.add(named("SHA1", "SHA1_HEX")
                .takes("(x)", Operands.TEXT_OR_BYTES)
                .gives(Results.of(LogicalType.varchar(40)))
                .does("the SHA-1 digest in hexadecimal digits"));
        all.add(named("SHA1_BINARY")
                .takes("(x)", Operands.TEXT_OR_BYTES)
                .gives(bytes(20))
                .does("the SHA-1 digest"));
        all.add(named("SHA2", "SHA2_HEX")
                .takes("(x [, 224 | 256 | 384 | 512])", Operands.family(1, SqlTypeFamily.STRING, NUMBER))
                .gives(Results.of(LogicalType.varchar(128)))
                .wholeNumbers()
                .does("the SHA-2 digest of so many bits, 256 unless given, in hexadecimal digits"));
        all.add(named("SHA2_BINARY")
                .takes("(x [, 224 | 256 | 384 | 512])", Operands.family(1, SqlTypeFamily.STRING, NUMBER))
                .gives(bytes(64))
                .wholeNumbers()
                .does("the SHA-2 digest of so many bits, 256 unless given"));
    }

    private static void urls(List<List<EngineFunction>> all) {
        all.add(named("URL_ENCODE")
                .takes("(s)", Operands.TEXT)
                .gives(Results.TEXT)
                .does("the text in percent encoding"));
        all.add(named("URL_DECODE")
                .takes("(s)", Operands.TEXT)
                .gives(Results.TEXT)
                .does("the text that percent encoding stands for"));
        all.add(named("PARSE_URL")
                .takes("(s [, 0 | 1])", Operands.family(1, TEXT, NUMBER))
                .gives(Results.of(LogicalType.OBJECT))
                .wholeNumbers()
                .does("an object of a URL's parts; with 1 what is none gives an object that says so"));
        for (String prefix : List.of("", "TRY_")) {
            all.add(named(prefix + "PARSE_IP")
                    .takes("(s, 'INET' | 'CIDR' [, 0 | 1])", Operands.family(2, TEXT, TEXT, NUMBER))
                    .gives(Results.of(LogicalType.OBJECT))
                    .wholeNumbers()
                    .does("an object of an address's parts" + (prefix.isEmpty() ? "" : ", NULL where it is none")));
        }
        all.add(named("IS_SUBNET_OF")
                .takes("(network, s) or (first, last, s)", Operands.TEXT_TEXT_OPTIONAL_TEXT)
                .gives(Results.BOOLEAN)
                .does("whether the IPv4 address is in the network, or between two others"));
    }

    private static SqlReturnTypeInference bytes(int length) {
        return Results.of(new LogicalType(TypeKind.BINARY, length, 0));
    }
}
