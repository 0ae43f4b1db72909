package dev.sneller.expression.function.text.binary;

import dev.sneller.expression.function.FunctionFamily;
import java.util.HashMap;
import java.util.Map;

/** Functions between bytes and text, and digests. */
public final class BinaryFunctions {
    private BinaryFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        Map<String, FunctionFamily> families = new HashMap<>();
        families.put("HEX_ENCODE", Codecs::toHex);
        families.put("BASE64_ENCODE", Codecs::toBase64);
        for (boolean isTry : new boolean[] {false, true}) {
            String prefix = isTry ? "TRY_" : "";
            families.put(prefix + "HEX_DECODE_STRING", Codecs.fromHex(isTry, true));
            families.put(prefix + "HEX_DECODE_BINARY", Codecs.fromHex(isTry, false));
            families.put(prefix + "BASE64_DECODE_STRING", Codecs.fromBase64(isTry, true));
            families.put(prefix + "BASE64_DECODE_BINARY", Codecs.fromBase64(isTry, false));
        }
        families.put("MD5", Digests.of("MD5", true));
        families.put("MD5_BINARY", Digests.of("MD5", false));
        families.put("MD5_NUMBER_LOWER64", Digests.md5Number(false));
        families.put("MD5_NUMBER_UPPER64", Digests.md5Number(true));
        families.put("SHA1", Digests.of("SHA-1", true));
        families.put("SHA1_BINARY", Digests.of("SHA-1", false));
        families.put("SHA2", Digests.sha2(true));
        families.put("SHA2_BINARY", Digests.sha2(false));
        families.put("URL_ENCODE", UrlText::encode);
        families.put("URL_DECODE", UrlText::decode);
        families.put("PARSE_URL", UrlParts::bind);
        families.put("PARSE_IP", ParseIp.family(false));
        families.put("TRY_PARSE_IP", ParseIp.family(true));
        families.put("IS_SUBNET_OF", Subnets::bind);
        return families;
    }
}
