package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Every source whose lines can be mended in the ledger. */
@ApplicationScoped
class CorrectableSources {
    @Inject
    @Any
    Instance<CorrectedByHand> all;

    Set<String> types() {
        return all.stream().map(CorrectedByHand::sourceType).collect(Collectors.toUnmodifiableSet());
    }

    boolean has(String type) {
        return types().contains(type);
    }
}
