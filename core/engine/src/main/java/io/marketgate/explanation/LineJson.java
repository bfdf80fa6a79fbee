package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Road;
import io.marketgate.decision.Verdict;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.PartnerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the decision of one line. */
final class LineJson {
    private static final JsonFactory JSON = new JsonFactory();

    private LineJson() {}

    static void write(Splice text, ExplainedLine explained, Detail detail) throws IOException {
        JsonGenerator out = text.out();
        LineDecision line = explained.decision();
        out.writeStartObject();
        out.writeStringField("id", line.id().value());
        write(text, explained, line.market(), detail);
        out.writeEndObject();
    }

    /** Writes the members after the id. */
    static void write(Splice text, ExplainedLine explained, @Nullable MarketCode market, Detail detail)
            throws IOException {
        JsonGenerator out = text.out();
        out.writeStringField("sku", explained.decision().sku().value());
        out.writeStringField("market", market == null ? null : market.value());
        text.insert(explained.words().json(detail));
    }

    /** The members after the market, with a leading comma and without braces. */
    static byte[] render(LineDecision line, LineWords words, Detail detail) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            writeVerdict(out, line, words);
            if (detail != Detail.VERDICT) {
                writeSummary(out, words.summary());
                if (detail == Detail.FULL) {
                    ClassificationJson.write(out, words.classification());
                    writeReasons(out, words.reasons());
                }
                writeRemedies(out, words.remedies(), detail);
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] object = bytes.toByteArray();
        object[0] = ',';
        return Arrays.copyOf(object, object.length - 1);
    }

    private static void writeVerdict(JsonGenerator out, LineDecision line, LineWords words) throws IOException {
        out.writeStringField("verdict", VerdictWord.of(line.verdict()).name());
        out.writeStringField(
                "productClass",
                line.productClass() == null ? null : line.productClass().value());
        writeVerdict(out, line.verdict(), words);
    }

    private static void writeSummary(JsonGenerator out, ShopperSummary summary) throws IOException {
        out.writeObjectFieldStart("shopper");
        out.writeStringField("headline", summary.headline());
        out.writeStringField("explanation", summary.explanation());
        out.writeArrayFieldStart("nextSteps");
        for (ShopperSummary.NextStep step : summary.nextSteps()) {
            out.writeStartObject();
            out.writeStringField("action", step.action().name());
            out.writeNumberField("option", step.option());
            out.writeStringField("text", step.text());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("nothing", summary.nothing());
        out.writeStringField("law", summary.law());
        out.writeStringField("text", summary.text());
        out.writeEndObject();
    }

    private static void writeReasons(JsonGenerator out, List<ExplainedReason> reasons) throws IOException {
        out.writeArrayFieldStart("reasons");
        for (ExplainedReason reason : reasons) {
            ReasonJson.write(out, reason);
        }
        out.writeEndArray();
    }

    private static void writeRemedies(JsonGenerator out, List<ExplainedRemedy> remedies, Detail detail)
            throws IOException {
        out.writeArrayFieldStart("remedies");
        for (ExplainedRemedy remedy : remedies) {
            RemedyJson.write(out, remedy, detail);
        }
        out.writeEndArray();
    }

    private static void writeVerdict(JsonGenerator out, Verdict verdict, LineWords words) throws IOException {
        if (verdict instanceof Verdict.SellLocal sell) {
            writeOpen(out, sell.channel(), null, sell.partners());
            writeRoad(out, sell.road(), words);
        } else if (verdict instanceof Verdict.Redirect redirect) {
            writeOpen(out, redirect.channel(), redirect.storefront().value(), redirect.partners());
            writeRoad(out, redirect.road(), words);
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
            JsonGenerator out, Channel channel, @Nullable String storefront, List<PartnerId> partners)
            throws IOException {
        out.writeStringField("channel", channel.name());
        out.writeStringField("storefront", storefront);
        out.writeNullField("blockKind");
        out.writeArrayFieldStart("partners");
        for (PartnerId partner : partners) {
            out.writeString(partner.value());
        }
        out.writeEndArray();
    }

    private static void writeRoad(JsonGenerator out, Road road, LineWords words) throws IOException {
        out.writeObjectFieldStart("road");
        out.writeStringField("rule", road.rule().value());
        out.writeStringField("basis", road.basis().name());
        out.writeStringField("text", words.road());
        out.writeArrayFieldStart("terms");
        for (String term : words.terms()) {
            out.writeString(term);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
