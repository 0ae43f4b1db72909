package dev.sneller.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmokeTest {
    @Test
    void bothDatabasesAnswerAlikeAndTheReportNamesEveryQuestion(@TempDir Path folder) throws Exception {
        Report report = Bench.run(BenchSize.SMOKE, folder, List.of());
        report.write(folder.resolve("report"));
        assertThat(report.comparisons()).allSatisfy(c -> assertThat(c.rows()).isNotZero());
        assertThat(report.text())
                .contains("counts hot", "users hot", "hours reopened", "earliest hot", "spans reopened")
                .contains("needle", "1000 groups", "sort by text", "selective join", "filter, growth");
        assertThat(folder.resolve("report/report.svg")).exists();
    }
}
