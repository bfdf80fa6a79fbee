package io.marketgate.checkout.wire;

import io.marketgate.pack.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The language that an {@code Accept-Language} header asks for (RFC 9110, section 12.5.4). */
public final class AcceptedLanguage {
    private static final int LONGEST = 256;

    private AcceptedLanguage() {}

    /**
     * The first language that the header prefers and that is spoken, as a BCP 47 tag; else the first that is spoken in another
     * script, such as {@code zh-TW}.
     *
     * @param header the header's value, or null if there is none
     * @return null if there is no such language, or the header is not well-formed
     */
    public static @Nullable String of(@Nullable String header, Texts texts) {
        if (header == null || header.length() > LONGEST) {
            return null;
        }
        try {
            List<String> preferred = LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().contains("*"))
                    .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                    .map(LanguageRange::getRange)
                    .toList();
            return preferred.stream()
                    .filter(texts::speaks)
                    .findFirst()
                    .or(() -> preferred.stream().filter(texts::nears).findFirst())
                    .orElse(null);
        } catch (IllegalArgumentException notWellFormed) {
            return null;
        }
    }
}
