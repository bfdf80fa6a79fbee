package io.marketgate.checkout.decision;

import io.marketgate.checkout.address.AddressForm;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.checkout.wire.Details;
import io.marketgate.checkout.wire.Scalars;
import io.marketgate.checkout.wire.Subjects;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Subject;
import io.marketgate.explanation.Detail;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.merchant.StorefrontId;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@link DecisionRequest}. Created at the start, with its vocabulary. */
@Startup
@Singleton
class DecisionRequestForm implements BodyReader.Form<DecisionRequest> {
    private static final int MOST_LINES = 500;
    private static final String STAGES =
            "one of BROWSE, CART, SHIPPING, PAYMENT, PLACE_ORDER, EDIT, RENEWAL is expected";

    private final LineForm lines;

    DecisionRequestForm(LineForm lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable DecisionRequest read(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        StorefrontId storefront = null;
        String cartId = null;
        String locale = null;
        Currency currency = null;
        Detail detail = Detail.FULL;
        boolean receipt = false;
        Address shipTo = null;
        Subject subject = null;
        Stage stage = null;
        boolean reserve = false;
        List<CartLine> cart = null;
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "storefront" -> storefront = Scalars.identifier(body, StorefrontId::new);
                case "cartId" -> cartId = Scalars.identifier(body);
                case "locale" -> locale = Scalars.locale(body);
                case "detail" -> detail = Details.read(body);
                case "currency" -> currency = Scalars.currency(body);
                case "receipt" -> receipt = Scalars.flag(body);
                case "shipTo" -> shipTo = AddressForm.DELIVERY.read(body);
                case "buyer" -> subject = buyer(body);
                case "stage" -> stage = Scalars.parsed(body, STAGES, Stage::valueOf);
                case "reserve" -> reserve = Scalars.flag(body);
                case "lines" -> cart = lines(body);
                default -> body.unknown();
            }
        }
        body.need("storefront", storefront);
        body.need("currency", currency);
        body.need("shipTo", shipTo);
        body.need("lines", cart);
        if (storefront == null || currency == null || shipTo == null || cart == null) {
            return null;
        }
        return new DecisionRequest(
                storefront,
                cartId,
                new AnswerFormat(locale, detail, receipt),
                currency,
                shipTo,
                subject,
                stage,
                reserve,
                cart);
    }

    private static @Nullable Subject buyer(BodyReader body) throws IOException {
        Subject subject = null;
        if (body.object()) {
            for (String member = body.member(); member != null; member = body.member()) {
                if (member.equals("subject")) {
                    subject = Subjects.readIfAny(body);
                } else {
                    body.unknown();
                }
            }
        }
        return subject;
    }

    private @Nullable List<CartLine> lines(BodyReader body) throws IOException {
        if (!body.list()) {
            return null;
        }
        List<CartLine> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int count = 0;
        while (body.item()) {
            String pointer = count < MOST_LINES ? null : body.pointer();
            CartLine line = lines.read(body);
            if (pointer != null) {
                body.violate(pointer, "at most " + MOST_LINES + " lines are expected");
            }
            if (line != null && !ids.add(line.id().value())) {
                body.violate(body.pointer() + "/id", "another line has this id");
            }
            if (line != null) {
                read.add(line);
            }
            count++;
        }
        if (count == 0) {
            body.violate("at least one line is expected");
        }
        return read;
    }
}
