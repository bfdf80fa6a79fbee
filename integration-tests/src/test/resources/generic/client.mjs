// Asks the packaged gate by the client for Node, and checks a receipt with and without the gate.
import { readFileSync, writeFileSync } from "node:fs"
import { Gate, isSold, ReceiptKeys, refusal } from "../../../../../checkout-adapter/connectors/node/index.js"

const { url, apiKey, merchant, sold, refused } = JSON.parse(readFileSync(process.argv[2], "utf8"))
const gate = new Gate({ url, apiKey, timeout: 10_000 })
const keys = new ReceiptKeys({ url, timeout: 10_000 })

const why = (demanded) => demanded.then(() => null, (failure) => failure.why ?? String(failure))
const both = async (receipt, cart) => [
  await why(gate.demandReceipt(receipt, cart)),
  await why(keys.demand(receipt, { merchant, cart })),
]

const yes = await gate.decide({ ...sold, receipt: true })
const no = await gate.decide({ ...refused, receipt: true })
const more = { ...sold, lines: sold.lines.map((line) => ({ ...line, quantity: line.quantity + 1 })) }
const said = {
  sold: isSold(yes),
  refused: isSold(no),
  refusal: refusal(no),
  ofTheSold: await both(yes.receipt, sold),
  ofTheRefused: await both(no.receipt, refused),
  ofAnotherCart: await both(yes.receipt, more),
  altered: await both(yes.receipt.replace(/.{8}$/, "AAAAAAAA"), sold),
  unreadable: await gate.decide({ ...sold, currency: "XXX" }).catch((failure) => failure.lasting),
}
writeFileSync(process.argv[3], JSON.stringify(said))
