package io.marketgate.pack.writing;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Due;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.IdentityNeed;
import io.marketgate.rule.Needs;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in English what a rule needs. */
final class NeedWords implements Needs.Cases<@Nullable Void, String> {
    private static final NeedWords WORDS = new NeedWords();

    private NeedWords() {}

    /** One phrase for each item. */
    static List<String> of(Needs needs) {
        return needs.items().stream().map(NeedWords::item).toList();
    }

    private static String item(Needs.Item item) {
        if (item instanceof Needs.AnyOf choice) {
            List<String> options =
                    choice.options().stream().map(NeedWords::option).toList();
            return options.size() == 1 ? options.get(0) : "one of these: " + String.join("; or ", options);
        }
        return leaf((Needs.Leaf) item);
    }

    private static String option(Needs.Option option) {
        return String.join(", and ", option.all().stream().map(NeedWords::leaf).toList());
    }

    private static String leaf(Needs.Leaf leaf) {
        return leaf.fold(WORDS, null);
    }

    @Override
    public String evidence(EvidenceNeed need, @Nullable Void nothing) {
        List<String> parts = new ArrayList<>();
        parts.add("evidence " + Phrases.quoted(need.type().value()) + " of " + about(need.scope())
                + (need.alias() == null ? "" : " (here " + Phrases.quoted(need.alias()) + ")"));
        if (!need.matches().isEmpty()) {
            parts.add("in which " + Phrases.listed(MatchWords.of(need.matches()), "and"));
        }
        if (need.attestedBy() != null) {
            parts.add("attested by a partner with the role " + Phrases.quoted(need.attestedBy()));
        }
        Period issuedWithin = need.freshness().issuedWithin();
        if (issuedWithin != null) {
            parts.add("issued at most " + Phrases.period(issuedWithin) + " ago");
        }
        lasting(need.freshness().lasting(), parts);
        if (need.supply().due() == Due.DISPATCH) {
            parts.add("there at dispatch and undertaken by the merchant until then");
        }
        return String.join(", ", parts);
    }

    private static String about(EvidenceScope scope) {
        return switch (scope) {
            case PRODUCT -> "the product";
            case LOT -> "the lot";
            case SHIPMENT -> "the shipment";
            case SELLER -> "the merchant";
            case PARTNER -> "a partner";
            case BUYER -> "the buyer";
        };
    }

    @Override
    public String identity(IdentityNeed need, @Nullable Void nothing) {
        List<String> parts = new ArrayList<>();
        parts.add("the buyer's identity"
                + (need.level() == AssuranceLevel.NONE
                        ? ""
                        : ", " + Phrases.quoted(need.level().name()) + " at least"));
        if (!need.documents().isEmpty()) {
            parts.add("by " + Phrases.anyOf(need.documents()));
        }
        if (!need.claims().isEmpty()) {
            parts.add("with " + Phrases.allOf(need.claims()));
        }
        if (!need.never().isEmpty()) {
            parts.add("never asked by " + Phrases.anyOf(need.never()));
        }
        lasting(need.lasting(), parts);
        return String.join(", ", parts);
    }

    private static void lasting(@Nullable Period lasting, List<String> parts) {
        if (lasting != null) {
            parts.add("valid for " + Phrases.period(lasting) + " more");
        }
    }

    @Override
    public String cap(CapNeed need, @Nullable Void nothing) {
        return LimitWords.of(need);
    }
}
