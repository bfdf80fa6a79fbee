package io.marketgate.identity.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The claims about age that a verified birth date supports. Only they are kept, never the date. */
final class AgeClaims {
    /** The last place on earth where a day begins: nobody comes of age here before having done so at home. */
    private static final ZoneOffset LAST_MIDNIGHT = ZoneOffset.ofHours(-12);

    /** The first place on earth where a day begins. */
    private static final ZoneOffset FIRST_MIDNIGHT = ZoneOffset.ofHours(14);

    private static final Pattern AGE_OVER = Pattern.compile("AGE_OVER_(\\d{1,3})");
    private static final String AGE_CHECKED = "AGE_CHECKED";

    /** Nobody has lived longer: an earlier date is no birth date. */
    private static final int OLDEST = 123;

    private AgeClaims() {}

    /**
     * None from a date on which nobody alive was born.
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

    /** In a year without the day, who was born on 29 February is a year older on 1 March: nowhere is it later. */
    private static LocalDate birthday(LocalDate birthDate, int age) {
        LocalDate birthday = birthDate.plusYears(age);
        return birthday.getDayOfMonth() == birthDate.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
