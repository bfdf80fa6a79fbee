package io.marketgate.adapter;

import io.marketgate.checkout.decision.Answer;
import io.marketgate.checkout.decision.AnswerFormat;
import io.marketgate.checkout.decision.DecisionRequest;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Subject;
import io.marketgate.explanation.Detail;
import io.marketgate.explanation.Redirection;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Identifiers;
import io.marketgate.product.Sku;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A platform's cart as the gate is asked for it.
 *
 * @param shipTo null where there is nothing to be asked yet
 * @param lines by their place in the cart, for a platform's ids may be of any form and stand twice
 * @param told the platform's lines by those places
 */
record AskedCart(
        Storefront shop,
        PlatformCart cart,
        @Nullable Address shipTo,
        List<CartLine> lines,
        Map<String, PlatformLine> told) {
    private static final int MOST_LINES = 500;
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Address NOWHERE = countryOnly(null);

    /** @throws ProblemException if it has too many lines, or is about to be placed and does not tell its prices */
    static AskedCart of(PlatformCart cart, Storefront shop) {
        if (cart.lines().size() > MOST_LINES) {
            throw ProblemException.invalid("", "at most " + MOST_LINES + " lines are expected");
        }
        List<CartLine> lines = new ArrayList<>();
        Map<String, PlatformLine> told = new LinkedHashMap<>();
        for (PlatformLine line : cart.lines()) {
            LineId id = new LineId(Integer.toString(lines.size()));
            Sku sku = new Sku(identifier(line.sku()));
            lines.add(new CartLine(id, sku, line.quantity(), price(line, cart.stage()), null, List.of()));
            told.put(id.value(), line);
        }
        return new AskedCart(shop, cart, destination(cart, shop), List.copyOf(lines), Map.copyOf(told));
    }

    StorefrontId storefront() {
        return shop.id();
    }

    /** BCP 47 tag of the language that the answer is written in. */
    String locale() {
        String asked = languageTag(cart.locale());
        return asked == null ? shop.languages().get(0) : asked;
    }

    /** What the platform told of a line. */
    PlatformLine told(CartLine line) {
        return told(line.id());
    }

    private PlatformLine told(LineId line) {
        return Objects.requireNonNull(told.get(line.value()));
    }

    /** The lines of these ids with the SKUs that the platform told, as a receipt has them. */
    List<CartLine> asTold(List<CartLine> judged) {
        Set<LineId> ids = judged.stream().map(CartLine::id).collect(Collectors.toSet());
        return lines.stream().filter(line -> ids.contains(line.id())).toList();
    }

    /** Whether there is nothing to ask: no goods, or no place yet. */
    boolean isEmpty() {
        return lines.isEmpty() || shipTo == null;
    }

    DecisionRequest request(List<CartLine> judged, boolean receipt) {
        return new DecisionRequest(
                shop.id(),
                cart.id() == null ? null : identifier(cart.id()),
                new AnswerFormat(languageTag(cart.locale()), Detail.FULL, receipt),
                cart.currency() == null ? shop.currency() : cart.currency(),
                shipTo == null ? NOWHERE : shipTo,
                cart.subject() == null ? null : new Subject(identifier(cart.subject())),
                cart.stage(),
                false,
                judged);
    }

    /**
     * The ruling that an answer means. Before the order is placed an address may be a country alone. Where that is too little
     * to judge by, nothing is ruled yet.
     */
    Ruling ruled(Answer answer) {
        Ruling ruling = new Ruling(
                answer.id(),
                answer.explained().lines().stream()
                        .map(line -> RuledLine.of(told(line.decision().id()), line))
                        .toList(),
                answer.explained().redirections().stream().map(this::handover).toList(),
                answer.receipt());
        boolean tooLittle = !cart.stage().isOfOrder()
                && shipTo != null
                && shipTo.equals(countryOnly(shipTo.country()))
                && ruling.closed().stream().anyMatch(RuledLine::isUnresolved);
        return tooLittle ? Ruling.nothing() : ruling;
    }

    private HandoverLink handover(Redirection redirection) {
        return new HandoverLink(
                redirection.storefront().value(),
                redirection.url(),
                redirection.lines().stream().map(line -> told(line).id()).toList());
    }

    private static Address countryOnly(@Nullable String country) {
        return new Address(country, null, null, null, List.of());
    }

    private static @Nullable Address destination(PlatformCart cart, Storefront shop) {
        if (cart.shipTo() != null && cart.shipTo().country() != null) {
            return cart.shipTo();
        }
        if (cart.stage().isOfOrder()) {
            return cart.shipTo() == null ? NOWHERE : cart.shipTo();
        }
        if (shop.markets().size() > 1) {
            return null;
        }
        MarketCode only = shop.markets().iterator().next();
        return countryOnly(only.value());
    }

    /** Before the order is placed a cart without prices is judged by all but its value, so that lookers learn the rest. */
    private static BigDecimal price(PlatformLine line, Stage stage) {
        if (line.unitPrice() != null) {
            return line.unitPrice();
        }
        if (stage.isOfOrder()) {
            throw ProblemException.invalid("", "a line without a price cannot be judged");
        }
        return BigDecimal.ZERO;
    }

    /** A tag of BCP 47's form; platforms write {@code en_US} as well, and anything else is no reason to fail. */
    private static @Nullable String languageTag(@Nullable String locale) {
        String tag = locale == null ? "" : locale.replace('_', '-');
        return LANGUAGE_TAG.matcher(tag).matches() ? tag : null;
    }

    /** The text itself, or a name for it that is no other text's where the gate's form of identifiers has no room for it. */
    private static String identifier(String text) {
        try {
            return Identifiers.require("it", text);
        } catch (IllegalArgumentException e) {
            return "foreign-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
