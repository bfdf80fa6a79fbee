package io.marketgate.classification;

import com.fasterxml.jackson.core.JsonGenerator;
import io.marketgate.decision.Classification;
import io.marketgate.explanation.ClassificationWords;
import io.marketgate.explanation.Unknown;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.PackProblem;
import io.marketgate.pack.checks.Finding;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Rule;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what products are, as JSON in one language, members in a fixed order. Thread-safe. */
public final class AnswerWriter {
    private final ClassificationWords words;

    /** A writer in the language of these words. */
    public AnswerWriter(ClassificationWords words) {
        this.words = words;
    }

    /** Writes one product as an object. */
    public void write(JsonGenerator out, ClassifiedProduct product) throws IOException {
        out.writeStartObject();
        writeMembers(out, product);
        out.writeEndObject();
    }

    /** Writes the members of one product. */
    void writeMembers(JsonGenerator out, ClassifiedProduct product) throws IOException {
        out.writeStringField("id", product.id());
        out.writeArrayFieldStart("findings");
        for (Finding finding : product.findings()) {
            out.writeStartObject();
            out.writeStringField("code", finding.code().name());
            out.writeStringField("pointer", finding.pointer());
            out.writeStringField("message", finding.message());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("markets");
        for (MarketClass market : product.markets()) {
            write(out, market);
        }
        out.writeEndArray();
    }

    /** Writes the member that says why a product was not read. */
    static void writeProblems(JsonGenerator out, List<PackProblem> problems) throws IOException {
        out.writeArrayFieldStart("violations");
        for (PackProblem problem : problems) {
            out.writeStartObject();
            out.writeStringField("pointer", problem.pointer());
            out.writeStringField("message", problem.message());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void write(JsonGenerator out, MarketClass answer) throws IOException {
        MarketCode market = answer.market();
        Set<String> missing = answer.missing();
        out.writeStartObject();
        out.writeStringField("market", market.value());
        writeClass(out, "declared", answer.declared());
        writeClass(out, "judged", answer.judged());
        writeClasses(out, answer.possible());
        out.writeStringField("text", words.text(market, answer.judged(), missing));
        out.writeArrayFieldStart("rules");
        for (Rule.Classify rule : answer.rules()) {
            out.writeStartObject();
            writeRule(out, market, rule);
            out.writeStringField("as", rule.as().value());
            out.writeEndObject();
        }
        out.writeEndArray();
        writeFacts(out, missing);
        out.writeArrayFieldStart("barred");
        for (Bar bar : answer.bars()) {
            out.writeStartObject();
            writeRule(out, market, bar.rule());
            out.writeArrayFieldStart("channels");
            for (Channel channel : bar.channels()) {
                out.writeString(channel.name());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        writeRemovals(out, answer.without());
        writeReadings(out, answer);
        out.writeEndObject();
    }

    private void writeRule(JsonGenerator out, MarketCode market, Rule rule) throws IOException {
        out.writeStringField("rule", rule.id().value());
        out.writeStringField("sentence", words.sentence(market, rule));
        words.writeLaw(out, market, rule);
    }

    private void writeFacts(JsonGenerator out, Collection<String> missing) throws IOException {
        out.writeArrayFieldStart("missing");
        for (Unknown.Fact fact : words.facts(missing)) {
            out.writeStartObject();
            out.writeStringField("fact", fact.name());
            out.writeStringField("title", fact.title());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeRemovals(JsonGenerator out, List<Removal> removals) throws IOException {
        out.writeArrayFieldStart("without");
        for (Removal removal : removals) {
            out.writeStartObject();
            out.writeStringField("fact", removal.fact());
            out.writeStringField("word", removal.word());
            writeClass(out, "judged", removal.judged());
            writeClasses(out, removal.possible());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Only of a product without a declared class: with one, there is one reading, and the answer is it. */
    private static void writeReadings(JsonGenerator out, MarketClass answer) throws IOException {
        out.writeArrayFieldStart("ifDeclared");
        for (Classification reading : answer.declared() == null ? answer.readings() : List.<Classification>of()) {
            out.writeStartObject();
            writeClass(out, "declared", reading.declared());
            writeClass(out, "judged", reading.judged());
            writeClasses(out, reading.possible());
            out.writeArrayFieldStart("rules");
            for (Rule.Classify rule : reading.rules()) {
                out.writeString(rule.id().value());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeClass(JsonGenerator out, String member, @Nullable ProductClass productClass)
            throws IOException {
        out.writeStringField(member, productClass == null ? null : productClass.value());
    }

    private static void writeClasses(JsonGenerator out, List<ProductClass> possible) throws IOException {
        out.writeArrayFieldStart("possible");
        for (ProductClass one : possible) {
            out.writeString(one.value());
        }
        out.writeEndArray();
    }
}
