package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KernelTemplatesTest {

    @Test
    void derivedKernelsEqualTheirTemplates() throws IOException {
        for (Map.Entry<Path, String> file : KernelTemplates.derive().entrySet()) {
            String checkedIn = Files.readString(file.getKey());
            assertThat(withoutLayout(checkedIn))
                    .as("%s is derived: change its template and run KernelTemplates", file.getKey())
                    .isEqualTo(withoutLayout(file.getValue()));
        }
    }

    /** The formatter breaks lines where names are longer. */
    private static String withoutLayout(String text) {
        return text.replaceAll("\\s+", "");
    }
}
