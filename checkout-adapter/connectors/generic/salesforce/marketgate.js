'use strict';

/**
 * No basket of Salesforce B2C Commerce becomes an order that the gate has not let through: the hook
 * `dw.ocapi.shop.order.beforePOST`, registered in the `hooks.json` of a cartridge.
 *
 * The service `marketgate.http` has the URL `https://.../v1/checkout/decisions`, the API key as the password of its
 * credential, and a profile with a time-out of 1500 ms. The site preference `marketgateStorefront` names the storefront.
 */

var LocalServiceRegistry = require('dw/svc/LocalServiceRegistry');
var Site = require('dw/system/Site');
var Status = require('dw/system/Status');

var UNJUDGED = 'This order cannot be checked just now, so it is not sold. Please try again in a moment.';
var UNNAMED = 'A product of this order has no SKU, so it cannot be checked and is not sold. Please take it out, or ask the shop.';
var UNREADABLE = 'This order cannot be checked as it is, so it is not sold. Please ask the shop.';
var NOWHERE = 'Please say where the order goes first: what may be sold depends on it.';
var ONE_PLACE = 'Please order for one address at a time: what may be sold depends on it.';

// The statuses below 500 that pass by themselves: too slow, in flight, too early, too many.
var PASSING = [408, 409, 425, 429];

var CALLBACKS = {
    createRequest: function (service, question) {
        // Without this the key would also go along as a password, and a redirect be followed to whoever answers there.
        service.setAuthentication('NONE');
        service.client.setAllowRedirect(false);
        service.setRequestMethod('POST');
        service.addHeader('Content-Type', 'application/json');
        service.addHeader('X-API-Key', service.configuration.credential.password);
        return JSON.stringify(question);
    },
    parseResponse: function (service, client) {
        return client.statusCode === 200 ? client.text : null;
    },
    // Questions and answers stay out of the log.
    filterLogMessage: function () {
        return '';
    }
};

exports.beforePOST = function (basket) {
    var why;
    try {
        why = refusal(basket);
    } catch (unjudged) {
        why = UNJUDGED;
    }
    return why ? new Status(Status.ERROR, 'MARKETGATE', why) : undefined;
};

/** Why a basket may not be sold; null if it may. Throws if the gate's answer cannot be read. */
function refusal(basket) {
    var places = basket.shipments.toArray().map(function (shipment) {
        return shipment.shippingAddress ? place(shipment.shippingAddress) : null;
    });
    if (!places[0] || !places[0].country) {
        return NOWHERE;
    }
    var elsewhere = places.some(function (one) {
        return JSON.stringify(one) !== JSON.stringify(places[0]);
    });
    if (elsewhere) {
        return ONE_PLACE;
    }
    var asked = question(basket, places[0]);
    if (asked.lines.some(function (line) { return !line.sku || !line.sku.trim(); })) {
        return UNNAMED;
    }
    var result = LocalServiceRegistry.createService('marketgate.http', CALLBACKS).call(asked);
    if (result.ok && result.object) {
        return reading(JSON.parse(result.object), asked);
    }
    var lasts = Math.floor(result.error / 100) === 4 && PASSING.indexOf(result.error) < 0;
    return lasts ? UNREADABLE : UNJUDGED;
}

/** Of an address only what tells which law applies goes along. */
function place(address) {
    return {
        country: String(address.countryCode.value).toUpperCase(),
        city: address.city,
        postalCode: address.postalCode
    };
}

/** Parts of bundles and options are asked about as well: they are shipped. */
function question(basket, shipTo) {
    return {
        storefront: Site.getCurrent().getCustomPreferenceValue('marketgateStorefront'),
        cartId: basket.UUID,
        detail: 'SHOPPER',
        currency: basket.currencyCode,
        shipTo: shipTo,
        lines: basket.allProductLineItems.toArray().map(function (line) {
            return {
                id: line.UUID,
                sku: line.productID,
                quantity: Math.ceil(line.quantityValue),
                unitPrice: priceWithTax(line).toFixed(4)
            };
        })
    };
}

/** Before discounts. With tax it is told for the whole line only, and for none whose tax is not calculated yet. */
function priceWithTax(line) {
    if (!line.grossPrice.available) {
        throw new Error('a price that is not known');
    }
    return line.grossPrice.value / Math.ceil(line.quantityValue);
}

/** It is a yes only if it rules exactly the lines of this basket and opens each. */
function reading(ruling, asked) {
    var left = {};
    asked.lines.forEach(function (line) {
        left['id ' + line.id] = line.sku;
    });
    var ours = Boolean(asked.cartId) && ruling.cartId === asked.cartId;
    var same = ruling.lines.length === asked.lines.length && ruling.lines.every(function (line) {
        var asIs = left['id ' + line.id] === line.sku;
        delete left['id ' + line.id];
        return asIs;
    });
    if (!ours || !same) {
        return UNJUDGED;
    }
    var closed = ruling.lines.filter(function (line) {
        return line.verdict !== 'SELL_LOCAL';
    });
    if (closed.length === 0) {
        return ruling.disposition === 'SELL_LOCAL' ? null : UNJUDGED;
    }
    return words(closed, ruling.redirects);
}

/** What the gate says of each line, each text once: why, what the shopper can do, and the law. */
function words(closed, redirects) {
    var told = closed.map(function (line) {
        return line.shopper && line.shopper.text;
    }).filter(function (text, at, all) {
        return text && all.indexOf(text) === at;
    });
    var url = redirects.map(function (redirect) { return redirect.url; })
        .filter(function (one) { return one.indexOf('https://') === 0; })[0];
    return [told.join(' ') || 'This may not be sold here.', url].filter(Boolean).join(' ');
}
