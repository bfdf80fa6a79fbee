package io.marketgate.identity.prescription;

/** What came of ending a prescription's wait. */
public sealed interface Conclusion {

    /**
     * It is done.
     *
     * @param revision of the change in the catalogue and its audit trail; 0 if there is none
     */
    record Done(long revision) implements Conclusion {}

    /** It is not done. */
    enum Undone implements Conclusion {
        /** The merchant has no such prescription. */
        NOT_FOUND,
        /** It no longer waits: it was decided or withdrawn before, or its validity has ended. */
        NOT_WAITING,
        /** The pharmacist has looked at another prescription than the one that was forwarded. */
        OTHER_PROOF
    }
}
