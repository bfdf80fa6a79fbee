package io.marketgate.checkout.handover;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A hand-over in few bytes, because it is sent in a URL: a version, then its members in order. Texts are ASCII
 * identifiers of at most 128 characters, each preceded by its length. An item equal to its SKU is an empty text.
 */
final class PackedHandover {
    private static final int VERSION = 2;

    private PackedHandover() {}

    static byte[] pack(Handover handover) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            writeText(out, handover.merchant().value());
            writeText(out, handover.storefront().value());
            writeText(out, handover.market().value());
            writeText(out, handover.locale());
            out.writeLong(handover.decision().getMostSignificantBits());
            out.writeLong(handover.decision().getLeastSignificantBits());
            out.writeLong(handover.expiresAt().getEpochSecond());
            out.writeShort(handover.lines().size());
            for (HandoverLine line : handover.lines()) {
                String sku = line.sku().value();
                writeText(out, sku);
                writeText(out, line.item().equals(sku) ? "" : line.item());
                out.writeInt(line.quantity());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException if it is not what {@link #pack} wrote */
    static Handover unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            if (in.readUnsignedByte() != VERSION) {
                throw new IllegalArgumentException("a hand-over of unknown version");
            }
            MerchantId merchant = new MerchantId(readText(in));
            StorefrontId storefront = new StorefrontId(readText(in));
            MarketCode market = new MarketCode(readText(in));
            String locale = readText(in);
            UUID decision = new UUID(in.readLong(), in.readLong());
            Instant expiresAt = Instant.ofEpochSecond(in.readLong());
            int count = in.readUnsignedShort();
            List<HandoverLine> lines = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                lines.add(readLine(in));
            }
            if (in.available() > 0) {
                throw new IllegalArgumentException("a hand-over with something behind it");
            }
            return new Handover(merchant, storefront, market, locale, decision, lines, expiresAt);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("a torn hand-over", e);
        }
    }

    private static HandoverLine readLine(DataInputStream in) throws IOException {
        Sku sku = new Sku(readText(in));
        String item = readText(in);
        return new HandoverLine(sku, item.isEmpty() ? sku.value() : item, in.readInt());
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        out.writeByte(ascii.length);
        out.write(ascii);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] ascii = new byte[in.readUnsignedByte()];
        in.readFully(ascii);
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
