package io.marketgate.application;

import static io.marketgate.checkout.page.PageTemplate.escaped;

import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueHealth;
import io.marketgate.catalogue.Current;
import io.marketgate.checkout.page.PageTemplate;
import io.marketgate.identity.store.DemonstrationPersons;
import io.marketgate.journal.Journal;
import io.marketgate.pack.Pack;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an embedded gate tells a browser: what runs, what it knows, and what to try. Holds no key. */
@Singleton
class FirstPage {
    private static final PageTemplate TEMPLATE = PageTemplate.read("/demonstration/first-page.html");

    private final Catalogue catalogue;
    private final Journal journal;
    private final String version;

    FirstPage(
            Catalogue catalogue,
            Journal journal,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.catalogue = catalogue;
        this.journal = journal;
        this.version = version;
    }

    String policy() {
        return TEMPLATE.policy("'none'");
    }

    /** @param gate the address by which the browser has reached it */
    String html(String gate) {
        CatalogueHealth health = catalogue.health();
        boolean open = health.open() && journal.health().open();
        DemonstrationData data = data();
        return TEMPLATE.filled(Map.of(
                "state", open ? "open" : "closed",
                "version", escaped(version),
                "revision", escaped(health.revision()),
                "gate", escaped(gate),
                "carts", carts(gate),
                "skus", rows(data.products(), sku -> List.of(sku.sku(), sku.title(), sku.productClass())),
                "storefronts",
                        rows(
                                data.storefronts(),
                                shop -> List.of(
                                        shop.id(),
                                        shop.kind(),
                                        shop.originMarket(),
                                        spaced(new TreeSet<>(shop.markets())))),
                "persons",
                        rows(
                                DemonstrationPersons.ALL,
                                person -> List.of(person.type(), person.number(), person.name())),
                "verification", escaped(verification(DemonstrationPersons.ALL.get(0))),
                "packs", rows(packs(), pack -> List.of(pack.market(), pack.version()))));
    }

    private static DemonstrationData data() {
        try {
            return DemonstrationData.bundled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Pack> packs() {
        return catalogue.current() instanceof Current.Fresh fresh
                ? fresh.snapshot().packs().all().stream()
                        .sorted(Comparator.comparing(Pack::market))
                        .toList()
                : List.of();
    }

    private static String carts(String gate) {
        return IntStream.range(0, TrialCart.ALL.size())
                .mapToObj(i -> cart(gate, "cart-" + i, TrialCart.ALL.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String cart(String gate, String id, TrialCart cart) {
        return """
                <p>%2$s <button type="button" value="%1$s">Ask the gate</button></p>
                <details><summary>as a command</summary>
                <pre>curl -s %3$s/v1/checkout/decisions -H "X-API-Key: $KEY" -H 'Content-Type: application/json' -d '
                <span id="%1$s">%4$s</span>'</pre></details>""".formatted(id, escaped(cart.story()), escaped(gate), escaped(cart.body()));
    }

    private static String verification(DemonstrationPersons.Person person) {
        return "{\"subject\":\"cust-77\",\"market\":\"CN\",\"document\":{\"type\":\"" + person.type()
                + "\",\"number\":\"" + person.number() + "\",\"name\":\"" + person.name() + "\"}}";
    }

    private static <T> String rows(Collection<T> all, Function<T, List<?>> cells) {
        return all.stream()
                .map(one -> cells.apply(one).stream()
                        .map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n"));
    }

    private static String spaced(Collection<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
