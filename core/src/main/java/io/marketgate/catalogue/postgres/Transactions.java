package io.marketgate.catalogue.postgres;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Where a transaction comes from: the container's in the application, a session factory's in plain tests. */
public interface Transactions {

    /** Does the work in a new transaction: committed when it returns, rolled back when it throws. */
    <T> T call(Function<EntityManager, T> work);
}
