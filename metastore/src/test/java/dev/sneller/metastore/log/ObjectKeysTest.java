package dev.sneller.metastore.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObjectKeysTest {
    @Test
    void theDigitsOfAnEntrysPathAreItsNumber() {
        assertThat(ObjectKeys.entry(5042)).isEqualTo("log/00000000000000005/042");
        assertThat(ObjectKeys.closedBlock(ObjectKeys.block(5042))).isEqualTo("closed/00000000000000005");
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            long number = random.nextLong() >>> 1 + random.nextInt(60);
            String digits = ObjectKeys.entry(number).substring(4).replace("/", "");
            assertThat(Long.parseLong(digits)).isEqualTo(number);
        }
    }

    @Test
    void dataFilesAreSpreadByTheLastByteOfTheirId() {
        UUID id = UUID.fromString("01a1fd80-92ae-7ac5-a592-7689bb89197f");
        assertThat(ObjectKeys.dataFile(id)).isEqualTo("data/7f/01a1fd80-92ae-7ac5-a592-7689bb89197f.pax");
    }

    @Test
    void idsCarryTheirTime() {
        UUID id = UuidV7.mint(1_790_000_000_123L, new Random(1));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(UuidV7.millis(id)).isEqualTo(1_790_000_000_123L);
    }
}
