package io.marketgate.identity.assurance;

/**
 * How far an assurance may be shared. Members of a family who use one another's accounts are usual, a document for thirty
 * accounts is not.
 *
 * @param mostSubjects the most subjects of a merchant that one document makes known, at least 1
 * @param mostPersons the most persons that one subject is known as, at least 1
 */
public record SharingLimits(int mostSubjects, int mostPersons) {
    /** Admits all. */
    public static final SharingLimits NONE = new SharingLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** @throws IllegalArgumentException if one is less than 1 */
    public SharingLimits {
        if (mostSubjects < 1 || mostPersons < 1) {
            throw new IllegalArgumentException("at least one is admitted");
        }
    }

    /** Whether an assurance that is shared so far is kept. */
    public boolean admit(Sharing sharing) {
        return sharing.subjects() <= mostSubjects && sharing.persons() <= mostPersons;
    }
}
