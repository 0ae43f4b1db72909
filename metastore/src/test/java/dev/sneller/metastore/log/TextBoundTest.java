package dev.sneller.metastore.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.LogicalType;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextBoundTest {
    @Test
    void cutBoundsLieOutside() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            Arrays.fill(bytes, 0, Math.min(bytes.length, random.nextInt(40)), (byte) 0xFF);
            Datum value = Datum.ofBytes(LogicalType.BINARY, bytes);
            Datum lower = TextBound.lower(value);
            Datum upper = TextBound.upper(value);
            assertThat(lower.bytes().length).isLessThanOrEqualTo(TextBound.MAX_BYTES);
            assertThat(DatumOrder.compare(lower, value)).isLessThanOrEqualTo(0);
            if (upper != null) {
                assertThat(upper.bytes().length).isLessThanOrEqualTo(TextBound.MAX_BYTES);
                assertThat(DatumOrder.compare(upper, value)).isGreaterThanOrEqualTo(0);
            }
        }
    }

    @Test
    void aMaximumOfGreatestBytesIsUnbounded() {
        byte[] greatest = new byte[40];
        Arrays.fill(greatest, (byte) 0xFF);
        assertThat(TextBound.upper(Datum.ofBytes(LogicalType.BINARY, greatest))).isNull();
    }
}
