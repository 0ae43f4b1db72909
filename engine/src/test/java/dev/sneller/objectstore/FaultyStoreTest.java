package dev.sneller.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.objectstore.ObjectStore.PutOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultyStoreTest {
    private final MemoryStore inner = new MemoryStore("inner");

    @Test
    void lostRequestsAreNotAppliedAndLostResponsesAre() {
        ObjectStore requests = new FaultyStore(inner, new FaultPlan(1, 0, 0, 0, 0), 1);
        assertThatThrownBy(() -> requests.putIfAbsent("a", new byte[1])).isInstanceOf(IOException.class);
        assertThat(inner.length("a")).isEmpty();
        ObjectStore responses = new FaultyStore(inner, new FaultPlan(0, 1, 0, 0, 0), 1);
        assertThatThrownBy(() -> responses.putIfAbsent("a", new byte[1])).isInstanceOf(IOException.class);
        assertThat(inner.length("a")).hasValue(1);
    }

    @Test
    void zombiesArriveWhenReleased() throws Exception {
        FaultyStore store = new FaultyStore(inner, new FaultPlan(0, 0, 1, 0, 0), 1);
        assertThatThrownBy(() -> store.putIfAbsent("a", new byte[1])).isInstanceOf(IOException.class);
        assertThat(inner.length("a")).isEmpty();
        store.plan(FaultPlan.NONE);
        assertThat(store.putIfAbsent("b", new byte[1])).isEqualTo(PutOutcome.CREATED);
        store.releaseZombies();
        assertThat(inner.length("a")).hasValue(1);
    }

    @Test
    void oneSeedGivesOneStory() {
        assertThat(story(7)).isEqualTo(story(7)).isNotEqualTo(story(8)).contains(true, false);
    }

    private static List<Boolean> story(long seed) {
        FaultyStore store = new FaultyStore(new MemoryStore("story"), FaultPlan.all(0.2), seed);
        List<Boolean> answered = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            try {
                store.putIfAbsent("k" + i, new byte[1]);
                answered.add(true);
            } catch (IOException fault) {
                answered.add(false);
            }
        }
        return answered;
    }
}
