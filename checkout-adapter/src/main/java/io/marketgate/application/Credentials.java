package io.marketgate.application;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.access.PresentedKey;
import io.marketgate.merchant.MerchantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The keys an embedded gate generates for its user, in a file that only its owner can read.
 *
 * @param storefrontKey acts for every storefront of the merchant
 * @param adminKey has every staff role
 */
@JsonPropertyOrder({"merchant", "storefrontKey", "adminKey"})
record Credentials(String merchant, String storefrontKey, String adminKey) {
    /** The file's name under the gate's home. */
    static final String FILE = "credentials.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the file, or generates keys and writes it. The keys stay the same afterwards, so that scripts keep working.
     */
    static Credentials keptIn(Path file, MerchantId merchant) throws IOException {
        if (Files.exists(file)) {
            return JSON.readValue(Files.readAllBytes(file), Credentials.class);
        }
        Credentials made = new Credentials(
                merchant.value(),
                PresentedKey.generate().text(),
                PresentedKey.generate().text());
        Home.write(file, JSON.writeValueAsString(made) + "\n");
        return made;
    }

    /** Shows the merchant only, not the keys. */
    @Override
    public String toString() {
        return "Credentials[" + merchant + "]";
    }
}
