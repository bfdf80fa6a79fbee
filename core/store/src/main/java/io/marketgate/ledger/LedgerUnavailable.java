package io.marketgate.ledger;

/** The ledger cannot be read or written now. Carries the SQL state and no cause, because a driver's message can quote a row. */
public final class LedgerUnavailable extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** @param sqlState of the database's failure */
    public LedgerUnavailable(String sqlState) {
        super("the ledger failed with sql state `" + sqlState + "`");
    }
}
