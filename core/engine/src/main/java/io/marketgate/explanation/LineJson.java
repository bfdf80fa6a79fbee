package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Road;
import io.marketgate.decision.Verdict;
import io.marketgate.merchant.PartnerId;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the decision of one line. */
final class LineJson {
    private LineJson() {}

    static void write(Splice text, LineDecision line, PartJson parts, @Nullable RedirectUrls urls) throws IOException {
        JsonGenerator out = text.out();
        out.writeStartObject();
        out.writeStringField("id", line.id().value());
        out.writeStringField("sku", line.sku().value());
        if (namesItself(line)) {
            writeRest(out, line, parts, urls);
        } else {
            text.insert(parts.rest(line));
        }
        out.writeEndObject();
    }

    /** Whether the line has a URL of its own. */
    private static boolean namesItself(LineDecision line) {
        List<Remedy> remedies = line.remedies();
        for (int i = 0; i < remedies.size(); i++) {
            if (remedies.get(i) instanceof Remedy.UseStorefront) {
                return true;
            }
        }
        return false;
    }

    /** Writes the members after the SKU. */
    static void writeRest(JsonGenerator out, LineDecision line, PartJson parts, @Nullable RedirectUrls urls)
            throws IOException {
        out.writeStringField(
                "market", line.market() == null ? null : line.market().value());
        out.writeStringField("verdict", VerdictWord.of(line.verdict()));
        out.writeStringField(
                "productClass",
                line.productClass() == null ? null : line.productClass().value());
        writeVerdict(out, line.verdict(), parts);
        out.writeArrayFieldStart("reasons");
        for (int i = 0; i < line.reasons().size(); i++) {
            out.writeRawValue(parts.of(line.reasons().get(i), i < line.decisive()));
        }
        out.writeEndArray();
        out.writeArrayFieldStart("remedies");
        for (Remedy remedy : line.remedies()) {
            RemedyJson.write(out, remedy, line.id(), urls);
        }
        out.writeEndArray();
    }

    private static void writeVerdict(JsonGenerator out, Verdict verdict, PartJson parts) throws IOException {
        if (verdict instanceof Verdict.SellLocal sell) {
            writeOpen(out, sell.channel().name(), null, sell.partners(), sell.road(), parts);
        } else if (verdict instanceof Verdict.Redirect redirect) {
            writeOpen(
                    out,
                    redirect.channel().name(),
                    redirect.storefront().value(),
                    redirect.partners(),
                    redirect.road(),
                    parts);
        } else if (verdict instanceof Verdict.Block block) {
            out.writeNullField("channel");
            out.writeNullField("storefront");
            out.writeStringField("blockKind", block.kind().name());
            out.writeArrayFieldStart("partners");
            out.writeEndArray();
            out.writeNullField("road");
        }
    }

    private static void writeOpen(
            JsonGenerator out,
            String channel,
            @Nullable String storefront,
            List<PartnerId> partners,
            Road road,
            PartJson parts)
            throws IOException {
        out.writeStringField("channel", channel);
        out.writeStringField("storefront", storefront);
        out.writeNullField("blockKind");
        out.writeArrayFieldStart("partners");
        for (PartnerId partner : partners) {
            out.writeString(partner.value());
        }
        out.writeEndArray();
        out.writeFieldName("road");
        out.writeRawValue(parts.of(road));
    }
}
