// What Medusa gives to a hook, and a shopper at its end: an order a line of input, what comes of it a line of output.
import { register } from "node:module"
import { createInterface } from "node:readline"

const module_ = (source) => `data:text/javascript,${encodeURIComponent(source)}`
const GIVEN = {
  "@medusajs/framework/utils": module_(`
    export class MedusaError extends Error {
      static Types = { NOT_ALLOWED: "not_allowed" }
      constructor(type, message) { super(message); this.type = type }
    }`),
  "@medusajs/medusa/core-flows": module_(`
    export const handlers = []
    export const completeCartWorkflow = { hooks: { validate: (handler) => handlers.push(handler) } }`),
  "@marketgate/client": new URL("../../../../../checkout-adapter/connectors/node/index.js", import.meta.url).href,
}
const loader = `
  const given = ${JSON.stringify(GIVEN)}
  export const resolve = (name, context, next) => next(given[name] ?? name, context)
  export const load = (url, context, next) => next(url, url.endsWith(".ts") ? { ...context, format: "module" } : context)`
register(module_(loader))

const { handlers } = await import(GIVEN["@medusajs/medusa/core-flows"])
await import(process.argv[2])

/** What is no number stays what it is. */
function untaxed(price) {
  return Number.isNaN(Number(price)) ? price : price / 1.09
}

function cart({ cartId, currency, country, city, postalCode, lines }) {
  return {
    id: cartId,
    currency_code: currency.toLowerCase(),
    shipping_address: country && { country_code: country.toLowerCase(), city, postal_code: postalCode, first_name: "Mei" },
    items: lines.map(({ id, sku, quantity, price }) => ({
      id, variant_sku: sku, quantity, unit_price: untaxed(price), is_tax_inclusive: false, tax_lines: [{ rate: 9 }],
    })),
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    await handlers[0]({ input: {}, cart: cart(JSON.parse(line)) })
    console.log(JSON.stringify({ sold: true }))
  } catch (error) {
    console.log(JSON.stringify(error.type === "not_allowed" ? { refusal: error.message } : { crash: String(error.stack) }))
  }
}
