package io.marketgate.adapter.saleor;

import static io.marketgate.checkout.page.PageTemplate.escaped;

import io.marketgate.catalogue.Catalogue;
import io.marketgate.checkout.page.PageTemplate;
import io.marketgate.journal.Journal;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the shop's staff see when they open the app: what it does and whether it can. Holds no key. */
@Singleton
class AppPage {
    private static final PageTemplate TEMPLATE = PageTemplate.read("/saleor/app.html");

    private final Catalogue catalogue;
    private final Journal journal;

    AppPage(Catalogue catalogue, Journal journal) {
        this.catalogue = catalogue;
        this.journal = journal;
    }

    /** The page's policy: only the shop itself, where the dashboard lives, may show it in a frame. */
    static String policy(Shop shop) {
        return TEMPLATE.policy(origin(shop));
    }

    String html(Shop shop) {
        boolean open = catalogue.health().open() && journal.health().open();
        return TEMPLATE.filled(Map.of(
                "storefront", escaped(shop.storefront()),
                "state", open ? "open" : "closed",
                "meaning",
                        open
                                ? "Checkouts are judged."
                                : "Nothing can be judged or recorded now, so every shipping method is excluded and no transaction succeeds.",
                "webhooks",
                        Stream.of(Webhook.values())
                                .map(one -> "<tr><td><code>" + one.name() + "</code></td><td>" + escaped(one.effect())
                                        + "</td></tr>")
                                .collect(Collectors.joining("\n")),
                "shop", escaped(origin(shop))));
    }

    private static String origin(Shop shop) {
        return shop.url().toString().replaceFirst("/+$", "");
    }
}
