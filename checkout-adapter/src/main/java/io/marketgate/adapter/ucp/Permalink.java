package io.marketgate.adapter.ucp;

import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A shopping permalink (UCP, {@code docs/specification/permalink.md}), parsed and checked: holds only what may be
 * forwarded.
 *
 * @param parameters in the link's order, without the destination, secrets and parameters that contradict the items
 * @param continueTo where the buyer asks to continue, or null for the merchant's default
 */
record Permalink(
        List<PermalinkItem> items,
        List<PermalinkParameter> parameters,
        @Nullable ContinueTo continueTo) {
    private static final Pattern URL_TEXT = Pattern.compile("[\\x21-\\x7E]*");
    private static final String DESTINATION = "continue_to";

    Permalink {
        items = List.copyOf(items);
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads a link.
     *
     * @param path the part after the endpoint and a slash, undecoded
     * @param query undecoded; empty if there is none
     * @param endpoint the merchant's, on whose origin the buyer stays
     * @throws MalformedLink if it cannot be read, or a field occurs twice: the order of parameters must not matter
     */
    static Permalink read(String path, String query, URI endpoint) {
        if (!URL_TEXT.matcher(path + query).matches()) {
            throw new MalformedLink();
        }
        List<PermalinkItem> items = PermalinkItem.read(path);
        List<PermalinkParameter> kept = new ArrayList<>();
        List<PermalinkParameter> destinations = new ArrayList<>();
        Set<List<String>> fields = new HashSet<>();
        for (String text : query.split("&")) {
            if (text.isEmpty()) {
                continue;
            }
            PermalinkParameter parameter = PermalinkParameter.read(text);
            if (parameter.isField() && !fields.add(parameter.tokens())) {
                throw new MalformedLink();
            }
            if (parameter.isDestination()) {
                destinations.add(parameter);
            } else if (!parameter.isSecret() && fits(parameter, items)) {
                kept.add(parameter);
            }
        }
        return new Permalink(items, kept, destination(destinations, endpoint));
    }

    private static boolean fits(PermalinkParameter parameter, List<PermalinkItem> items) {
        return !parameter.isOfLines() || parameter.line().orElse(items.size()) < items.size();
    }

    /** The requested destination; null if there are several. */
    private static @Nullable ContinueTo destination(List<PermalinkParameter> asked, URI endpoint) {
        if (asked.size() != 1 || !asked.get(0).tokens().equals(List.of(DESTINATION))) {
            return null;
        }
        String raw = asked.get(0).raw();
        return raw == null ? null : ContinueTo.of(raw, endpoint);
    }

    /**
     * The cart that the link describes, for the destination in its context if it has one; lines have their positions as
     * ids.
     */
    PlatformCart cart() {
        List<PlatformLine> lines = new ArrayList<>(items.size());
        for (PermalinkItem item : items) {
            lines.add(new PlatformLine(Integer.toString(lines.size()), item.id(), item.quantity(), null));
        }
        Address place = new Address(
                context("address_country"), context("address_region"), null, context("postal_code"), List.of());
        return new PlatformCart(Stage.CART, null, context("language"), currency(), place, null, lines);
    }

    /** The currency in its context, in which value limits may count; an invalid one is ignored. */
    private @Nullable Currency currency() {
        String code = context("currency");
        try {
            return code == null ? null : Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable String context(String field) {
        return parameters.stream()
                .filter(parameter -> parameter.tokens().equals(List.of("context", field)))
                .map(PermalinkParameter::value)
                .findFirst()
                .orElse(null);
    }

    /** The link without these lines; parameters of the other lines are renumbered. */
    Permalink without(Set<String> lines) {
        List<PermalinkItem> left = new ArrayList<>();
        Map<Integer, Integer> moved = new HashMap<>();
        for (int place = 0; place < items.size(); place++) {
            if (!lines.contains(Integer.toString(place))) {
                moved.put(place, left.size());
                left.add(items.get(place));
            }
        }
        List<PermalinkParameter> kept = new ArrayList<>();
        for (PermalinkParameter parameter : parameters) {
            OptionalInt line = parameter.line();
            Integer place = line.isEmpty() ? null : moved.get(line.getAsInt());
            if (line.isEmpty()) {
                kept.add(parameter);
            } else if (place != null) {
                kept.add(parameter.ofLine(place));
            }
        }
        return new Permalink(left, kept, continueTo);
    }
}
