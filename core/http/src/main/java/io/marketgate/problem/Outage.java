package io.marketgate.problem;

/**
 * A failure by which a part says that its database cannot be used now. It is answered as a closed gate and not as a fault.
 * Each part registers its own as a bean.
 *
 * @param failure the class of its exception, whose message and subclasses do not matter
 */
public record Outage(Class<? extends Throwable> failure) {}
