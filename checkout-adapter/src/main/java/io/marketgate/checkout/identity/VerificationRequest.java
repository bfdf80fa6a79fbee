package io.marketgate.checkout.identity;

import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.checkout.wire.Scalars;
import io.marketgate.checkout.wire.Subjects;
import io.marketgate.decision.Subject;
import io.marketgate.identity.document.PrintedDay;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.PresentedDocument;
import io.marketgate.market.MarketCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A buyer to verify, by a document or by a token.
 *
 * @param market where the goods go
 * @param document null if there is a token
 * @param idToken null if there is a document
 */
record VerificationRequest(
        Subject subject,
        MarketCode market,
        @Nullable PresentedDocument document,
        @Nullable Secret<String> idToken) {
    private static final int LONGEST = 256;
    private static final int LONGEST_TOKEN = 16 * 1024;

    static @Nullable VerificationRequest read(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        Subject subject = null;
        MarketCode market = null;
        PresentedDocument document = null;
        boolean presented = false;
        Secret<String> idToken = null;
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "subject" -> subject = Subjects.read(body);
                case "market" -> market = Scalars.market(body);
                case "document" -> {
                    document = document(body);
                    presented = document != null;
                }
                case "idToken" -> idToken = secret(Scalars.text(body, LONGEST_TOKEN));
                default -> body.unknown();
            }
        }
        body.need("subject", subject);
        body.need("market", market);
        if (presented == (idToken != null) && body.violations() == 0) {
            body.violate(body.pointer(), "either `document` or `idToken` is expected");
        }
        return subject == null || market == null ? null : new VerificationRequest(subject, market, document, idToken);
    }

    private static @Nullable PresentedDocument document(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        String type = null;
        String number = null;
        String name = null;
        PrintedDay birthDate = null;
        PrintedDay expiresOn = null;
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "type" -> type = Scalars.identifier(body);
                case "number" -> number = Scalars.text(body, LONGEST);
                case "name" -> name = Scalars.text(body, LONGEST);
                case "birthDate" -> birthDate = printedDay(body);
                case "expiresOn" -> expiresOn = printedDay(body);
                default -> body.unknown();
            }
        }
        body.need("type", type);
        body.need("number", number);
        return type == null || number == null
                ? null
                : new PresentedDocument(type, new Secret<>(number), secret(name), secret(birthDate), expiresOn);
    }

    /** Which calendar it is of is the document's type's to say, which may come after it. */
    private static @Nullable PrintedDay printedDay(BodyReader body) throws IOException {
        return Scalars.parsed(body, PrintedDay.EXPECTED, PrintedDay::parse);
    }

    private static <T> @Nullable Secret<T> secret(@Nullable T value) {
        return value == null ? null : new Secret<>(value);
    }
}
