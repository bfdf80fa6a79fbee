package io.marketgate.adapter;

import java.util.List;
import java.util.UUID;

/** Rulings made up for tests of how platforms are answered. */
public final class Rulings {
    public static final UUID DECISION = UUID.fromString("01a20577-6a1e-7533-97e3-6fefe9fabbff");
    public static final String URL = "https://global.shop.example/cart?items=HERBAL-OTC-1:2&state=abc";

    private static final Obstacle NOT_LISTED = new Obstacle(
            "EVIDENCE_MISSING", "SG-TRAD-L-1", "Not listed.", "Medicines Act 1975", "Health Sciences Authority", true);

    private Rulings() {}

    /** Everything may be sold here. */
    public static Ruling open() {
        return new Ruling(
                DECISION,
                List.of(new RuledLine(
                        "l-1", "LIPSTICK-1", "SELL_LOCAL", List.of("For own use."), List.of(), List.of())),
                List.of(),
                null);
    }

    /** One line is sold by another storefront. */
    public static Ruling handedOver() {
        Cure elsewhere = new Cure("USE_STOREFRONT", "SHOPPER", 1, null, URL);
        RuledLine line =
                new RuledLine("l-1", "HERBAL-OTC-1", "REDIRECT", List.of(), List.of(NOT_LISTED), List.of(elsewhere));
        return new Ruling(DECISION, List.of(line), List.of(new HandoverLink("global", URL, List.of("l-1"))), null);
    }

    /** One line is blocked, and only the merchant could change that. */
    public static Ruling blocked() {
        Cure papers = new Cure("PROVIDE_EVIDENCE", "MERCHANT", 1, null, null);
        return new Ruling(
                DECISION,
                List.of(new RuledLine("l-1", "PAIN-PATCH-1", "BLOCK", List.of(), List.of(NOT_LISTED), List.of(papers))),
                List.of(),
                null);
    }

    /** One line is blocked until the shopper proves who is buying. */
    public static Ruling needsIdentity() {
        Obstacle unknown = new Obstacle("IDENTITY_REQUIRED", "CN-RX-1", "Who is buying?", "Rx Order", "NMPA", true);
        Cure identity = new Cure("VERIFY_IDENTITY", "SHOPPER", 1, null, null);
        return new Ruling(
                DECISION,
                List.of(new RuledLine(
                        "l-1", "METFORMIN-RX-1", "BLOCK", List.of(), List.of(unknown), List.of(identity))),
                List.of(),
                null);
    }
}
