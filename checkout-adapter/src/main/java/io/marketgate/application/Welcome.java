package io.marketgate.application;

import java.nio.file.Path;

/** The message of an embedded gate to its user: where the keys are, never the keys themselves, and something to try. */
final class Welcome {
    private Welcome() {}

    static String text(Path home, int port) {
        return """

                Marketgate is ready at http://127.0.0.1:%2$d
                Your keys are in %1$s, which you alone can read.
                Everything it can do: http://127.0.0.1:%2$d/q/swagger-ui/

                A shopper in Singapore orders a herbal remedy from a Chinese shop. Try:

                  KEY=$(sed 's/.*"storefrontKey":"\\([^"]*\\)".*/\\1/' '%1$s')
                  curl -s http://127.0.0.1:%2$d/v1/checkout/decisions -H "X-API-Key: $KEY" -H 'Content-Type: application/json' \\
                    -d '{"storefront":"cn-flagship","currency":"CNY","shipTo":{"country":"SG","city":"Singapore","postalCode":"238823"},
                         "lines":[{"id":"1","sku":"HERBAL-OTC-1","quantity":2,"unitPrice":"49.00"}]}'
                """.formatted(home.resolve(Credentials.FILE), port);
    }
}
