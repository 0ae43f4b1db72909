package dev.sneller.metastore.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class EntryCodecTest {
    private static final String HEADER = "{\"entry\":{\"id\":\"00000000-0000-0000-0000-0000000000aa\","
            + "\"prev\":\"00000000-0000-0000-0000-0000000000ab\",\"writer\":\"00000000-0000-0000-0000-0000000000ac\","
            + "\"time\":5,\"read\":[%s],\"later\":{\"x\":1}}}\n";
    private static final String TXN = "{\"txn\":{\"id\":\"00000000-0000-0000-0000-0000000000ad\",\"snapshot\":1,"
            + "\"iso\":\"SI\",\"tables\":[],\"ops\":1,\"later\":[]}}\n";

    @Test
    void whatIsWrittenIsRead() {
        for (long seed = 0; seed < 200; seed++) {
            Entry entry = new Samples(seed).entry(seed + 1);
            assertThat(EntryCodec.decode(seed + 1, EntryCodec.encode(entry)))
                    .as("seed " + seed)
                    .isEqualTo(entry);
        }
    }

    @Test
    void transactionsHaveTheSameBytesUnderEveryNumber() {
        Entry entry = new Samples(3).entry(7);
        List<byte[]> lines =
                entry.transactions().stream().map(TransactionWriter::encode).toList();
        String at7 = text(EntryCodec.encode(7, entry.header(), lines));
        String at8 = text(EntryCodec.encode(8, new Samples(4).header(), lines));
        assertThat(at8.substring(at8.indexOf("{\"txn\""))).isEqualTo(at7.substring(at7.indexOf("{\"txn\"")));
    }

    @Test
    void anyDamagedByteIsNoticed() {
        byte[] good = EntryCodec.encode(new Samples(5).entry(42));
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            assertCorrupt(42, bad);
        }
        for (int length = 0; length < good.length; length += 7) {
            assertCorrupt(42, java.util.Arrays.copyOf(good, length));
        }
    }

    @Test
    void anEntryUnderAnotherNumberIsDamage() {
        assertCorrupt(43, EntryCodec.encode(new Samples(5).entry(42)));
    }

    @Test
    void randomBodiesWithAValidChecksumFailTypedOrRead() {
        String good = text(EntryCodec.encode(new Samples(6).entry(1)));
        String body = good.substring(good.indexOf('\n') + 1);
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            StringBuilder bent = new StringBuilder(body);
            for (int k = random.nextInt(3); k >= 0; k--) {
                int at = random.nextInt(bent.length());
                bent.setCharAt(at, body.charAt(random.nextInt(body.length())));
            }
            Throwable failure = catchThrowable(() -> EntryCodec.decode(1, sealed(bent.toString())));
            if (failure != null) {
                assertThat(failure).as(bent.toString()).isInstanceOf(SnellerException.class);
            }
        }
    }

    @Test
    void unknownMembersAreKept() {
        String drop = "{\"drop\":{\"o\":\"00000000-0000-0000-0000-0000000000ae\",\"later\":{\"a\":[1,2]}}}\n";
        Entry entry = EntryCodec.decode(1, sealed(HEADER.formatted("") + TXN + drop));
        Operation.DropObject read =
                (Operation.DropObject) entry.transactions().get(0).operations().get(0);
        assertThat(read.unknown().members()).containsEntry("later", "{\"a\":[1,2]}");
        assertThat(text(EntryCodec.encode(entry))).contains(drop);
    }

    @Test
    void unknownOperationsAreRefusedUnlessMarkedHarmless() {
        Entry entry = EntryCodec.decode(1, sealed(HEADER.formatted("") + TXN + "{\"x-note\":{\"a\":1}}\n"));
        assertThat(entry.transactions().get(0).operations())
                .containsExactly(new Operation.Extension("x-note", "{\"a\":1}"));
        assertThatThrownBy(() -> EntryCodec.decode(1, sealed(HEADER.formatted("") + TXN + "{\"merge\":{\"a\":1}}\n")))
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_FORMAT));
    }

    @Test
    void aFeatureThisReleaseCannotReadIsNamed() {
        assertThatThrownBy(() -> EntryCodec.decode(1, sealed(HEADER.formatted("\"multi-log\""))))
                .hasMessageContaining("multi-log");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"x-deep\":" + "[".repeat(40) + "]".repeat(40) + "}\n";
        assertCorrupt(1, sealed(HEADER.formatted("") + TXN + deep));
    }

    @Test
    void aTransactionThatFitsNoEntryIsRefused() {
        TransactionRecord one = new Samples(8).transaction();
        List<Operation> many =
                java.util.Collections.nCopies(20_000, one.operations().get(1));
        assertThatThrownBy(() -> TransactionWriter.encode(new TransactionRecord(one.id(), 0, one.isolation(), many)))
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BUDGET_EXCEEDED));
    }

    private static void assertCorrupt(long number, byte[] bytes) {
        assertThatThrownBy(() -> EntryCodec.decode(number, bytes)).isInstanceOfSatisfying(SnellerException.class, e -> {
            assertThat(e.code()).isIn(ErrorCode.CORRUPT_FILE, ErrorCode.UNSUPPORTED_FORMAT);
            assertThat(e.text()).contains(ObjectKeys.entry(number));
        });
    }

    private static byte[] sealed(String body) {
        CRC32C crc = new CRC32C();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        crc.update('1');
        crc.update(bytes, 0, bytes.length);
        String head = String.format("SNLOG 1 1 %d %08x\n", bytes.length, crc.getValue());
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
