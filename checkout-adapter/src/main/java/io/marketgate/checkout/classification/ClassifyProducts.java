package io.marketgate.checkout.classification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.wire.AcceptedLanguage;
import io.marketgate.checkout.wire.Body;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.classification.AnswerWriter;
import io.marketgate.classification.ClassifiedProduct;
import io.marketgate.classification.Classifier;
import io.marketgate.classification.ProductDescription;
import io.marketgate.classification.ProductLines;
import io.marketgate.classification.ProductReader;
import io.marketgate.explanation.ClassificationWords;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Texts;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.Violation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Classifies by the rules of the current revision. Everything is read and checked before the first byte of an answer, and of
 * the answer no more than one product is in memory.
 */
@Singleton
class ClassifyProducts {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String ENGLISH = "en";
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final Admission admission;
    private final Clock clock;
    private final Vocabulary vocabulary = BundledPacks.vocabulary();
    private final ProductReader reader = new ProductReader(vocabulary);

    ClassifyProducts(Admission admission, Clock clock) {
        this.admission = admission;
        this.clock = clock;
    }

    /** What one request is answered by. */
    private final class Basis {
        private final Current.Fresh fresh = admission.open();
        private final Snapshot snapshot = fresh.snapshot();
        private final Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        private final Classifier classifier = new Classifier(snapshot.rulebook(), vocabulary);
        private final List<MarketCode> markets;
        private final String language;

        /** @param pointer where the request names the markets, one of which is appended for each */
        Basis(
                @Nullable List<MarketCode> named,
                @Nullable String pointer,
                @Nullable String locale,
                @Nullable String header) {
            Texts texts = snapshot.packs().texts();
            String accepted = locale == null ? AcceptedLanguage.of(header, texts) : locale;
            this.markets = markets(named, pointer, snapshot.packs());
            this.language = texts.language(markets, accepted == null ? ENGLISH : accepted);
        }

        AnswerWriter writer() {
            return new AnswerWriter(new ClassificationWords(snapshot.packs().texts(), language));
        }
    }

    /** Answers a document. */
    StreamingOutput document(Body body, @Nullable String acceptLanguage) {
        ClassificationRequest request = BodyReader.read(body, read -> ClassificationRequest.read(read, reader));
        Basis basis = new Basis(request.markets(), "/markets", request.locale(), acceptLanguage);
        AnswerWriter writer = basis.writer();
        return answer -> {
            try (JsonGenerator out = JSON.createGenerator(answer)) {
                out.writeStartObject();
                out.writeStringField("language", basis.language);
                out.writeArrayFieldStart("products");
                for (ProductDescription product : request.products()) {
                    ClassifiedProduct classified = basis.classifier.classify(product, basis.markets, basis.at);
                    writer.write(out, classified);
                }
                out.writeEndArray();
                out.writeObjectFieldStart("basis");
                out.writeNumberField("revision", basis.snapshot.revision());
                out.writeStringField("evaluatedAt", MILLISECONDS.format(basis.at));
                out.writeNumberField("rulesAgeMillis", basis.fresh.age().toMillis());
                out.writeEndObject();
                out.writeEndObject();
            }
        };
    }

    /** Answers line by line. */
    StreamingOutput lines(
            Body body, @Nullable List<MarketCode> markets, @Nullable String locale, @Nullable String acceptLanguage) {
        Basis basis = new Basis(markets, null, locale, acceptLanguage);
        ProductLines lines = new ProductLines(reader, basis.classifier, basis.writer(), basis.markets, basis.at);
        return answer -> lines.classify(new ByteArrayInputStream(body.bytes()), answer);
    }

    private static List<MarketCode> markets(@Nullable List<MarketCode> named, @Nullable String pointer, Packs packs) {
        if (named == null) {
            return packs.supported();
        }
        List<Violation> violations = new ArrayList<>();
        Set<MarketCode> meant = new LinkedHashSet<>();
        for (int i = 0; i < named.size(); i++) {
            Set<MarketCode> one = packs.meant(Set.of(named.get(i)));
            if (one.isEmpty()) {
                violations.add(new Violation(
                        pointer == null ? ClassificationResource.MARKETS : pointer + "/" + i,
                        "there is no pack of `" + named.get(i) + "`; there are packs of " + packs.supported()));
            }
            meant.addAll(one);
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return List.copyOf(meant);
    }
}
