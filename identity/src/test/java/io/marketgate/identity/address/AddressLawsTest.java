package io.marketgate.identity.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.market.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every address, tried on all characters and on random text; a failure names the seed. */
class AddressLawsTest {
    private static final int ROUNDS = 20_000;
    private static final List<String> TELLING = List.of(
            "CN",
            "DE",
            "US",
            "JP",
            "FR",
            "IC",
            "香港",
            "广东省",
            "海南",
            "999077",
            "570100",
            "518000",
            "78266",
            "27498",
            "10115",
            "CA",
            "PR",
            "AE",
            "96910",
            "97100",
            "APO",
            "Helgoland",
            "Büsingen",
            "Kowloon",
            "D-",
            "０",
            "()",
            ",");

    private final AddressResolver resolver = AddressResolver.bundled();
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void answersEveryAddress() {
        for (int i = 0; i < ROUNDS; i++) {
            Address address = address();
            assertThat(resolver.resolve(address))
                    .as("seed %d, round %d", seed, i)
                    .isNotNull();
        }
    }

    @Test
    void normalisesRandomTextOnce() {
        for (int i = 0; i < ROUNDS; i++) {
            Address once = address();
            Address twice =
                    new Address(once.country(), once.subdivision(), once.city(), once.postalCode(), once.lines());
            assertThat(twice.equals(once)).as("seed %d, round %d", seed, i).isTrue();
        }
    }

    @Test
    void normalisesEveryCharacterOnce() {
        List<Integer> unstable = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String once = AddressText.normalise(Character.toString(c));
            if (!Objects.equals(AddressText.normalise(once), once)) {
                unstable.add(c);
            }
        }
        assertThat(unstable).isEmpty();
    }

    /** A field may place an address or put it in doubt; it never moves one from one territory to another. */
    @Test
    void neverMovesAPlacedAddress() {
        int compared = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Address full = address();
            Address less = new Address(full.country(), full.subdivision(), full.city(), null, List.of());
            if (resolver.resolve(full) instanceof Destination.Resolved one
                    && resolver.resolve(less) instanceof Destination.Resolved other) {
                compared++;
                assertThat(one.territory().id())
                        .as("seed %d, round %d", seed, i)
                        .isEqualTo(other.territory().id());
            }
        }
        assertThat(compared).as("seed %d", seed).isPositive();
    }

    private Address address() {
        return new Address(text(), text(), text(), text(), List.of(Objects.requireNonNullElse(text(), "")));
    }

    private @Nullable String text() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> TELLING.get(random.nextInt(TELLING.size()));
            case 2 -> TELLING.get(random.nextInt(TELLING.size())) + TELLING.get(random.nextInt(TELLING.size()));
            default -> characters();
        };
    }

    /** Code points of all planes, lone surrogates too. */
    private String characters() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    random.nextBoolean() ? random.nextInt(0x250) : random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }
}
