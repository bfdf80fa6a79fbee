package io.marketgate.identity.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The claims about age that a verified birth date supports. Only the claims are kept, never the date. */
final class AgeClaims {
    /** The last time zone in which a day begins, so that a person comes of age here no earlier than at home. */
    private static final ZoneOffset LAST_MIDNIGHT = ZoneOffset.ofHours(-12);

    /** The first time zone in which a day begins. */
    private static final ZoneOffset FIRST_MIDNIGHT = ZoneOffset.ofHours(14);

    private static final Pattern AGE_OVER = Pattern.compile("AGE_OVER_(\\d{1,3})");
    private static final String AGE_CHECKED = "AGE_CHECKED";

    /** The greatest age of a person in years; an earlier date is no birth date. */
    private static final int OLDEST = 123;

    private AgeClaims() {}

    /**
     * The supported claims; empty for a date before any living person's birth.
     *
     * @param wanted the claims the market's rules may ask for; others are not made
     */
    static Set<String> of(LocalDate birthDate, Set<String> wanted, Instant now) {
        LocalDate today = now.atOffset(LAST_MIDNIGHT).toLocalDate();
        if (birthDate.isAfter(now.atOffset(FIRST_MIDNIGHT).toLocalDate())
                || birthDate.isBefore(today.minusYears(OLDEST))) {
            return Set.of();
        }
        return wanted.stream()
                .filter(claim -> claim.equals(AGE_CHECKED) || supports(birthDate, claim, today))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean supports(LocalDate birthDate, String claim, LocalDate today) {
        Matcher matcher = AGE_OVER.matcher(claim);
        return matcher.matches()
                && !birthday(birthDate, Integer.parseInt(matcher.group(1))).isAfter(today);
    }

    /**
     * In a year without 29 February, a person born on that day turns a year older on 1 March, the latest date of any
     * law.
     */
    private static LocalDate birthday(LocalDate birthDate, int age) {
        LocalDate birthday = birthDate.plusYears(age);
        return birthday.getDayOfMonth() == birthDate.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
