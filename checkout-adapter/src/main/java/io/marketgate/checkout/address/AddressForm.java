package io.marketgate.checkout.address;

import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.checkout.wire.Scalars;
import io.marketgate.identity.address.Address;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an address. The resolver decides whether the place exists; here only its country is needed. */
public final class AddressForm implements BodyReader.Form<Address> {
    /** The address of a delivery, whose country has to be a code. */
    public static final AddressForm DELIVERY = new AddressForm(true);
    /** An address that a shopper is typing. What is wrong with its country is for the answer to say. */
    public static final AddressForm WHILE_TYPED = new AddressForm(false);

    private static final String COUNTRY = "an ISO 3166-1 alpha-2 code is expected, such as `SG`";

    private static final int LONGEST = 256;
    private static final int MOST_LINES = 10;

    private final boolean wantsCode;

    private AddressForm(boolean wantsCode) {
        this.wantsCode = wantsCode;
    }

    @Override
    public @Nullable Address read(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        String country = null;
        String subdivision = null;
        String city = null;
        String postalCode = null;
        List<String> lines = List.of();
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "country" -> country = Scalars.text(body, LONGEST);
                case "subdivision" -> subdivision = Scalars.text(body, LONGEST);
                case "city" -> city = Scalars.text(body, LONGEST);
                case "postalCode" -> postalCode = Scalars.text(body, LONGEST);
                case "lines" -> lines = lines(body);
                default -> body.unknown();
            }
        }
        body.need("country", country, COUNTRY);
        Address address = country == null ? null : new Address(country, subdivision, city, postalCode, lines);
        if (wantsCode && address != null && !address.hasCountryCode()) {
            body.violate(body.pointer() + "/country", COUNTRY);
        }
        return address;
    }

    private static List<String> lines(BodyReader body) throws IOException {
        List<String> read = new ArrayList<>();
        if (body.list()) {
            int count = 0;
            while (body.item()) {
                String line = Scalars.text(body, LONGEST);
                if (line != null) {
                    read.add(line);
                }
                count++;
            }
            if (count > MOST_LINES) {
                body.violate("at most " + MOST_LINES + " lines are expected");
            }
        }
        return read;
    }
}
