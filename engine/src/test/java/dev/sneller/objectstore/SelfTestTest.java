package dev.sneller.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    @Test
    void aStoreThatOverwritesIsRefused() {
        try (ObjectStore store = new OverwritingStore()) {
            assertThatThrownBy(() -> SelfTest.run(store))
                    .isInstanceOfSatisfying(
                            SnellerException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.STORE_REFUSED))
                    .hasMessageContaining("this server ignores If-None-Match");
        }
    }
}
