package io.marketgate.checkout.decision;

import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.checkout.wire.Scalars;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.LineId;
import io.marketgate.evidence.Evidence;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one line of a cart. */
@Singleton
class LineForm implements BodyReader.Form<CartLine> {
    private static final int MOST_UNITS = 1_000_000;
    private static final int MOST_EVIDENCE = 50;

    private final StatedEvidenceForm evidence;

    LineForm(StatedEvidenceForm evidence) {
        this.evidence = evidence;
    }

    @Override
    public @Nullable CartLine read(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        LineId id = null;
        Sku sku = null;
        Integer quantity = null;
        BigDecimal unitPrice = null;
        String lot = null;
        List<Evidence> stated = List.of();
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "id" -> id = Scalars.identifier(body, LineId::new);
                case "sku" -> sku = Scalars.identifier(body, Sku::new);
                case "quantity" -> quantity = Scalars.whole(body, 1, MOST_UNITS);
                case "unitPrice" -> unitPrice = Scalars.decimal(body);
                case "lot" -> lot = Scalars.identifier(body);
                case "evidence" -> stated = evidence(body);
                default -> body.unknown();
            }
        }
        body.need("id", id);
        body.need("sku", sku);
        body.need("quantity", quantity);
        body.need("unitPrice", unitPrice);
        if (id == null || sku == null || quantity == null || unitPrice == null) {
            return null;
        }
        return new CartLine(id, sku, quantity, unitPrice, lot, stated);
    }

    private List<Evidence> evidence(BodyReader body) throws IOException {
        List<Evidence> read = new ArrayList<>();
        if (body.list()) {
            int count = 0;
            while (body.item()) {
                Evidence piece = evidence.read(body, count++);
                if (piece != null) {
                    read.add(piece);
                }
            }
            if (count > MOST_EVIDENCE) {
                body.violate("at most " + MOST_EVIDENCE + " papers are expected");
            }
        }
        return read;
    }
}
