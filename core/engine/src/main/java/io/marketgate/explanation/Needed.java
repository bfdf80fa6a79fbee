package io.marketgate.explanation;

import io.marketgate.rule.CapNeed;
import io.marketgate.rule.CountingPeriod;
import io.marketgate.rule.IdentityNeed;
import io.marketgate.rule.Needs;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what needs name, at any depth. */
final class Needed {
    private Needed() {}

    /** The identity documents that are accepted, sorted. */
    static Set<String> documents(Needs needs) {
        Set<String> documents = new TreeSet<>();
        leaves(needs, IdentityNeed.class).forEach(identity -> documents.addAll(identity.documents()));
        return documents;
    }

    /** Whether that limit counts over more than one order. */
    static boolean countsOverTime(Needs needs, BigDecimal limit) {
        return leaves(needs, CapNeed.class)
                .filter(cap -> cap.counter().period().kind() != CountingPeriod.Kind.ORDER)
                .anyMatch(cap -> !(cap.limit() instanceof CapNeed.Fixed fixed)
                        || fixed.value().compareTo(limit) == 0);
    }

    private static <T extends Needs.Leaf> Stream<T> leaves(Needs needs, Class<T> kind) {
        return needs.leaves().filter(kind::isInstance).map(kind::cast);
    }
}
