package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A travel document by its machine-readable zone. Lines may be broken or joined; every check digit is checked. A letter
 * O is never read as a zero: the check digit decides better than a guess.
 */
final class MrzDocument implements DocumentForm {
    private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9<]+");
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

    private final Predicate<MarketCode> issuers;
    private final String kinds;
    private final List<MrzLayout> layouts;

    private MrzDocument(Predicate<MarketCode> issuers, String kinds, List<MrzLayout> layouts) {
        this.issuers = issuers;
        this.kinds = kinds;
        this.layouts = layouts;
    }

    /**
     * @param issuers the states whose documents are read
     * @param kinds first letters of the document code that are read
     */
    static MrzDocument of(Predicate<MarketCode> issuers, String kinds, MrzLayout... layouts) {
        return new MrzDocument(issuers, kinds, List.of(layouts));
    }

    @Override
    public Examination examine(String zone, LocalDate today) {
        Optional<MrzLayout> layout =
                layouts.stream().filter(each -> each.length() == zone.length()).findFirst();
        if (layout.isEmpty()) {
            return Examination.Malformed.of(DocumentProblem.LENGTH);
        }
        if (!CHARACTERS.matcher(zone).matches()) {
            return Examination.Malformed.of(DocumentProblem.CHARACTERS);
        }
        if (kinds.indexOf(zone.charAt(0)) < 0) {
            return Examination.Malformed.of(DocumentProblem.OTHER_DOCUMENT);
        }
        return read(zone, layout.get(), today);
    }

    private Examination read(String zone, MrzLayout layout, LocalDate today) {
        List<DocumentProblem> problems = new ArrayList<>();
        String number = number(zone, layout);
        String birth = zone.substring(layout.birth(), layout.birth() + 6);
        String expiry = zone.substring(layout.expiry(), layout.expiry() + 6);
        if (number == null
                || CheckDigits.icao(birth) != zone.charAt(layout.birth() + 6)
                || CheckDigits.icao(expiry) != zone.charAt(layout.expiry() + 6)
                || !personalNumberFits(zone, layout)
                || !compositeFits(zone, layout)) {
            return Examination.Malformed.of(DocumentProblem.CHECK_DIGIT);
        }
        Optional<MarketCode> issuer = IssuingState.of(zone.substring(2, 5));
        if (issuer.isEmpty()) {
            problems.add(DocumentProblem.ISSUER);
        } else if (!issuers.test(issuer.get())) {
            problems.add(DocumentProblem.OTHER_DOCUMENT);
        }
        Optional<LocalDate> birthDate = date(birth).flatMap(digits -> CompactDate.past(digits, today));
        if (birthDate.isEmpty() && birth.indexOf('<') < 0) {
            problems.add(DocumentProblem.BIRTH_DATE);
        }
        Optional<LocalDate> expiresOn = date(expiry).flatMap(digits -> CompactDate.nearest(digits, today));
        if (expiresOn.isEmpty()) {
            problems.add(DocumentProblem.EXPIRY_DATE);
        }
        if (!problems.isEmpty() || issuer.isEmpty()) {
            return new Examination.Malformed(problems);
        }
        return new Examination.WellFormed(
                new Secret<>(issuer.get() + number),
                new DocumentFacts(
                        issuer.get(),
                        ZoneName.read(layout.name().of(zone)).map(Secret::new).orElse(null),
                        birthDate.map(Secret::new).orElse(null),
                        expiresOn.orElse(null)));
    }

    /** Returns the document number without fillers, or null if its check digit does not fit. */
    private static @Nullable String number(String zone, MrzLayout layout) {
        String field = zone.substring(layout.number(), layout.number() + 9);
        char digit = zone.charAt(layout.number() + 9);
        String rest = layout.optional().of(zone).replaceAll("<.*", "");
        if (digit == '<' && rest.length() > 1) {
            digit = rest.charAt(rest.length() - 1);
            field += rest.substring(0, rest.length() - 1);
        }
        String number = field.replace("<", "");
        return !number.isEmpty() && CheckDigits.icao(field) == digit ? number : null;
    }

    /** The check digit of an empty personal number may be a zero or a filler. */
    private static boolean personalNumberFits(String zone, MrzLayout layout) {
        String field = layout.personal().of(zone);
        if (field.isEmpty()) {
            return true;
        }
        char digit = zone.charAt(layout.personal().to());
        return digit == CheckDigits.icao(field) || digit == '<' && field.chars().allMatch(c -> c == '<');
    }

    private static boolean compositeFits(String zone, MrzLayout layout) {
        StringBuilder fields = new StringBuilder();
        layout.composite().forEach(span -> fields.append(span.of(zone)));
        return CheckDigits.icao(fields) == zone.charAt(layout.compositeDigit());
    }

    private static Optional<String> date(String field) {
        return SIX_DIGITS.matcher(field).matches() ? Optional.of(field) : Optional.empty();
    }
}
