import { readFileSync, writeFileSync } from 'node:fs';
import { isWebhookSuccessful, isWebhookSuccessResponse } from '@adobe/aio-commerce-lib-webhooks/responses';

// Says of each answer whether Adobe's library knows all of its operations, and whether the shop goes on after it.
const [told, said] = process.argv.slice(2);
const verdicts = JSON.parse(readFileSync(told, 'utf8'))
  .map(body => ({ type: 'success', statusCode: 200, body }))
  .map(response => ({ known: isWebhookSuccessResponse(response), goesOn: isWebhookSuccessful(response) }));
writeFileSync(said, JSON.stringify(verdicts));
