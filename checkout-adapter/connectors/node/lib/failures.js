'use strict';

/** The statuses below 500 that pass by themselves: too slow, in flight, too early, too many. */
const PASSING = new Set([408, 409, 425, 429]);

/** The gate has not ruled, so nothing is sold. The message is for a log and holds nothing of the cart. */
class NoRuling extends Error {
    /**
     * @param {string} message
     * @param {{lasting?: boolean, problem?: import('../index').Problem, cause?: unknown}} [about]
     */
    constructor(message, { lasting = false, problem, cause } = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'NoRuling';
        this.lasting = lasting;
        this.problem = problem;
    }

    /**
     * The gate has answered, and not with a ruling.
     *
     * @param {number} status of HTTP
     * @param {import('../index').Problem} [problem] what the gate says of it
     */
    static refused(status, problem) {
        const [, slug] = /^urn:marketgate:problem:([a-z-]+)$/.exec(problem?.type) ?? [];
        const at = problem?.violations?.map(violation => violation.pointer).join(',');
        const message = [`status=${status}`, slug && `problem=${slug}`, at && `at=${at}`].filter(Boolean).join(' ');
        return new NoRuling(message, { lasting: status >= 400 && status < 500 && !PASSING.has(status), problem });
    }

    /** The gate has not answered. */
    static unanswered(cause) {
        return new NoRuling(`cause=${cause.cause?.code ?? cause.name}`, { cause });
    }
}

/** No valid receipt covers the order, so it is not completed. */
class NotProven extends Error {
    /**
     * @param {string} why a word of the gate, or `NO_RECEIPT`, `NOT_SOLD_HERE` or `UNVERIFIED`
     * @param {ErrorOptions} [options]
     */
    constructor(why, options) {
        super(`no valid receipt covers this order (${why})`, options);
        this.name = 'NotProven';
        this.why = why;
    }
}

module.exports = { NoRuling, NotProven };
