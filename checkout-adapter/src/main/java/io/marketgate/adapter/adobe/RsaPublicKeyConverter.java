package io.marketgate.adapter.adobe;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** Reads an RSA public key from the configuration. An unreadable key prevents the start. */
public final class RsaPublicKeyConverter implements Converter<RSAPublicKey> {
    private static final long serialVersionUID = 1L;
    private static final Pattern FRAME = Pattern.compile("-----[A-Z ]+-----|\\s|\\\\n");
    /** Shorter keys are not secure. */
    private static final int FEWEST_BITS = 2048;

    @Override
    public @Nullable RSAPublicKey convert(String pem) {
        if (pem.isBlank()) {
            return null;
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(FRAME.matcher(pem).replaceAll(""));
            RSAPublicKey key =
                    (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
            if (key.getModulus().bitLength() < FEWEST_BITS) {
                throw new IllegalArgumentException("an RSA key of at least " + FEWEST_BITS + " bits is expected");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("an RSA public key in PEM is expected", e);
        }
    }
}
