package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonGenerator;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Remedy;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes remedies. They differ from line to line, so they are not cached. */
final class RemedyJson {
    private RemedyJson() {}

    /**
     * Writes one remedy. The URL of another storefront belongs to the answer, so it is left out if there are no URLs.
     */
    static void write(JsonGenerator out, Remedy remedy, LineId line, @Nullable RedirectUrls urls) throws IOException {
        out.writeStartObject();
        out.writeStringField("action", action(remedy));
        out.writeStringField("actor", remedy.actor().name());
        out.writeStringField(
                "channel", remedy.channel() == null ? null : remedy.channel().name());
        out.writeNumberField("option", remedy.option());
        if (remedy instanceof Remedy.ProvideEvidence provide) {
            PartJson.writeTypes(out, "evidence", provide.evidence());
        } else if (remedy instanceof Remedy.EngagePartner engage) {
            PartJson.writeTypes(out, "evidence", engage.evidence());
        } else if (remedy instanceof Remedy.VerifyIdentity verify) {
            out.writeStringField("level", verify.level().name());
            writeSorted(out, "claims", verify.claims());
            writeSorted(out, "documents", verify.documents());
        } else if (remedy instanceof Remedy.ReduceQuantity reduce) {
            writeQuantities(out, reduce);
        } else if (remedy instanceof Remedy.UseStorefront use) {
            out.writeStringField("storefront", use.storefront().value());
            if (urls != null) {
                out.writeStringField("url", urls.url(use.storefront(), List.of(line)));
            }
        }
        out.writeEndObject();
    }

    private static String action(Remedy remedy) {
        if (remedy instanceof Remedy.ProvideEvidence) {
            return "PROVIDE_EVIDENCE";
        }
        if (remedy instanceof Remedy.EngagePartner) {
            return "ENGAGE_PARTNER";
        }
        if (remedy instanceof Remedy.VerifyIdentity) {
            return "VERIFY_IDENTITY";
        }
        if (remedy instanceof Remedy.PresentPrescription) {
            return "PRESENT_PRESCRIPTION";
        }
        if (remedy instanceof Remedy.ReduceQuantity) {
            return "REDUCE_QUANTITY";
        }
        if (remedy instanceof Remedy.ChangeEligibility) {
            return "CHANGE_ELIGIBILITY";
        }
        if (remedy instanceof Remedy.UseStorefront) {
            return "USE_STOREFRONT";
        }
        return "CORRECT_ADDRESS";
    }

    private static void writeQuantities(JsonGenerator out, Remedy.ReduceQuantity reduce) throws IOException {
        Integer most = reduce.maxQuantity();
        if (most == null) {
            out.writeNullField("maxQuantity");
        } else {
            out.writeNumberField("maxQuantity", most);
        }
        if (reduce.together() != null) {
            out.writeStringField(
                    "together", reduce.together().stripTrailingZeros().toPlainString());
        }
    }

    private static void writeSorted(JsonGenerator out, String name, Set<String> words) throws IOException {
        out.writeArrayFieldStart(name);
        for (String word : new TreeSet<>(words)) {
            out.writeString(word);
        }
        out.writeEndArray();
    }
}
