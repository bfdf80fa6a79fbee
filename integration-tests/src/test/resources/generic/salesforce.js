'use strict';

// What B2C Commerce gives to a hook, and a shopper at its end: an order a line of input, what comes of it a line of output.
const Module = require('node:module');
const { createInterface } = require('node:readline');
const { MessageChannel, Worker, receiveMessageOnPort } = require('node:worker_threads');

const { MARKETGATE_URL, MARKETGATE_KEY, MARKETGATE_STOREFRONT } = process.env;
const PROFILE_MILLIS = 1500;

// Scripts of the platform wait for their calls, so another thread makes them.
const done = new Int32Array(new SharedArrayBuffer(4));
const { port1: here, port2: port } = new MessageChannel();
new Worker(
    `const { workerData: { port, done } } = require('node:worker_threads');
     port.on('message', async ({ url, ...options }) => {
         let told = { statusCode: 0, text: null };
         try {
             const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(${PROFILE_MILLIS}) });
             told = { statusCode: answer.status, text: await answer.text() };
         } catch { }
         port.postMessage(told);
         Atomics.store(done, 0, 1);
         Atomics.notify(done, 0);
     });`,
    { eval: true, workerData: { port, done }, transferList: [port] },
).unref();

function exchange(request) {
    Atomics.store(done, 0, 0);
    here.postMessage(request);
    Atomics.wait(done, 0, 0);
    return receiveMessageOnPort(here).message;
}

function createService(id, callbacks) {
    const request = { url: `${MARKETGATE_URL}/v1/checkout/decisions`, method: 'POST', redirect: 'follow' };
    const headers = { Authorization: `Basic ${Buffer.from(`shop:${MARKETGATE_KEY}`).toString('base64')}` };
    const service = {
        configuration: { credential: { password: MARKETGATE_KEY } },
        client: { setAllowRedirect: allowed => { request.redirect = allowed ? 'follow' : 'manual'; } },
        setAuthentication: kind => { if (kind === 'NONE') delete headers.Authorization; },
        setRequestMethod: method => { request.method = method; },
        addHeader: (name, value) => { headers[name] = value; },
    };
    return {
        call(argument) {
            const body = callbacks.createRequest(service, argument);
            const client = exchange({ ...request, headers, body });
            const ok = client.statusCode >= 200 && client.statusCode < 300;
            return { ok, error: ok ? 0 : client.statusCode, object: ok ? callbacks.parseResponse(service, client) : null };
        },
    };
}

class Status {
    static ERROR = 1;
    constructor(status, code, message) {
        Object.assign(this, { status, code, message });
    }
}

const GIVEN = {
    'dw/svc/LocalServiceRegistry': { createService },
    'dw/system/Site': {
        getCurrent: () => ({ getCustomPreferenceValue: name => (name === 'marketgateStorefront' ? MARKETGATE_STOREFRONT : null) }),
    },
    'dw/system/Status': Status,
};
const load = Module._load;
Module._load = (name, ...rest) => GIVEN[name] ?? load(name, ...rest);
const { beforePOST } = require(process.argv[2]);

const money = value => ({ value: Number.isNaN(value) ? 0 : value, available: !Number.isNaN(value) });
const collection = items => ({ toArray: () => items });

function basket({ cartId, currency, country, city, postalCode, lines, elsewhere }) {
    const shipment = code => ({ shippingAddress: code && { countryCode: { value: code.toLowerCase() }, city, postalCode, lastName: 'Tan' } });
    return {
        UUID: cartId,
        currencyCode: currency,
        shipments: collection([country, ...(elsewhere ? [elsewhere] : [])].map(shipment)),
        allProductLineItems: collection(lines.map(({ id, sku, quantity, price }) => ({
            UUID: id, productID: sku, quantityValue: quantity, grossPrice: money(price * Math.ceil(quantity)),
        }))),
    };
}

(async () => {
    for await (const line of createInterface({ input: process.stdin })) {
        try {
            const status = beforePOST(basket(JSON.parse(line)));
            console.log(JSON.stringify(status === undefined ? { sold: true } : { refusal: status.message }));
        } catch (error) {
            console.log(JSON.stringify({ crash: String(error.stack) }));
        }
    }
    process.exit();
})();
