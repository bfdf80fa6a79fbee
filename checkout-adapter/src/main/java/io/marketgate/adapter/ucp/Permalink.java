package io.marketgate.adapter.ucp;

import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.marketgate.identity.address.Address;
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
 * A shopping permalink (UCP, {@code docs/specification/permalink.md}), read and checked: what of it may go on, and nothing
 * else.
 *
 * @param parameters in the link's order, without the destination, secrets and what contradicts the items
 * @param continueTo where the buyer would like to go on, or null for the merchant's default
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
     * @param path what stands behind the endpoint and a slash, as it stands there
     * @param query as it stands there; empty if there is none
     * @param endpoint the merchant's, on whose origin the buyer stays
     * @throws MalformedLink if it cannot be read, or a field is named twice, for order decides nothing
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

    /** The one that is asked for; one of several would be an accident. */
    private static @Nullable ContinueTo destination(List<PermalinkParameter> asked, URI endpoint) {
        if (asked.size() != 1 || !asked.get(0).tokens().equals(List.of(DESTINATION))) {
            return null;
        }
        String raw = asked.get(0).raw();
        return raw == null ? null : ContinueTo.of(raw, endpoint);
    }

    /** What it would put in a cart, for the place that its context names, if it does; lines are named by their places. */
    PlatformCart cart() {
        List<PlatformLine> lines = new ArrayList<>(items.size());
        for (PermalinkItem item : items) {
            lines.add(new PlatformLine(Integer.toString(lines.size()), item.id(), item.quantity(), null));
        }
        Address place = new Address(
                context("address_country"), context("address_region"), null, context("postal_code"), List.of());
        return new PlatformCart(Stage.CART, null, context("language"), currency(), place, null, lines);
    }

    /** The one that its context would like, in which some limits are; what is none is no reason to fail. */
    private @Nullable Currency currency() {
        String told = context("currency");
        try {
            return told == null ? null : Currency.getInstance(told);
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

    /** The link without these lines, and what is said of the others at the places that they have then. */
    Permalink without(Set<String> lines) {
        List<PermalinkItem> left = new ArrayList<>();
        Map<Integer, Integer> moved = new HashMap<>();
        for (int place = 0; place < items.size(); place++) {
            if (!lines.contains(Integer.toString(place))) {
                moved.put(place, left.size());
                left.add(items.get(place));
            }
        }
        List<PermalinkParameter> said = new ArrayList<>();
        for (PermalinkParameter parameter : parameters) {
            OptionalInt line = parameter.line();
            Integer place = line.isEmpty() ? null : moved.get(line.getAsInt());
            if (line.isEmpty()) {
                said.add(parameter);
            } else if (place != null) {
                said.add(parameter.ofLine(place));
            }
        }
        return new Permalink(left, said, continueTo);
    }
}
