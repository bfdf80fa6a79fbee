'use strict';

/** Vendure takes what refuses a transition for an ICU message, in which braces and apostrophes mean something. */
function untranslated(text) {
    return text.replaceAll("'", "''").replace(/[{}]+/g, "'$&'");
}

module.exports = { untranslated };
