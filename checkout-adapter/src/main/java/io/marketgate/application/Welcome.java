package io.marketgate.application;

import java.nio.file.Path;

/** The message of an embedded gate to its user: where the keys are, never the keys themselves, and something to try. */
final class Welcome {
    private Welcome() {}

    static String text(Path home, int port) {
        TrialCart first = TrialCart.ALL.get(0);
        return """

                Marketgate is ready at http://127.0.0.1:%2$d/
                Your keys are in %1$s, which you alone can read.
                Everything it can do: http://127.0.0.1:%2$d/q/swagger-ui/

                %3$s Try:

                  KEY=$(sed 's/.*"storefrontKey":"\\([^"]*\\)".*/\\1/' '%1$s')
                  curl -s http://127.0.0.1:%2$d/v1/checkout/decisions -H "X-API-Key: $KEY" -H 'Content-Type: application/json' -d '
                %4$s' | python3 -m json.tool --no-ensure-ascii
                """.formatted(
                        home.resolve(Credentials.FILE),
                        port,
                        first.story(),
                        first.body().indent(4).stripTrailing());
    }
}
