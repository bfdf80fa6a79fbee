package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Texts;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Rule;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in one language what markets take products for, and by which law. Thread-safe. */
public final class ClassificationWords {
    private final Messages messages;

    /**
     * The words of one language.
     *
     * @param language one of {@link Texts#language}
     */
    public ClassificationWords(Texts texts, String language) {
        this.messages = new Messages(new PackLookup(texts), language);
    }

    /**
     * What a market takes a product for, as one sentence.
     *
     * @param judged null if the class hangs on facts that are not known
     * @param missing these facts
     */
    public String text(MarketCode market, @Nullable ProductClass judged, Collection<String> missing) {
        return messages.classification(market, judged, missing);
    }

    /** What a rule says, in this language where its pack tells it, else as the pack states the rule, in English. */
    public String sentence(MarketCode market, Rule rule) {
        return messages.sentence(market, rule);
    }

    /** Facts of a SKU with their titles. */
    public List<Unknown.Fact> facts(Collection<String> names) {
        return messages.facts(names);
    }

    /** Writes the members {@code legalBasis} and {@code enforcementBody} of a rule; null if it rests on no law. */
    public void writeLaw(JsonGenerator out, MarketCode market, Rule rule) throws IOException {
        Citation citation = messages.localCitation(market, rule);
        ReasonJson.writeBasis(out, citation);
        out.writeStringField("enforcementBody", citation == null ? null : citation.body());
    }
}
