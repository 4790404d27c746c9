// Writes contracts/web-shop-parcels.json, which is committed: npm install @pact-foundation/pact@16 && node parcels.pact.mjs
import { MatchersV3, PactV4, SpecificationVersion } from '@pact-foundation/pact';
import assert from 'node:assert';
import { fileURLToPath } from 'node:url';

const { fromProviderState, integer, like, regex, string } = MatchersV3;

const pact = new PactV4({
  consumer: 'web-shop',
  provider: 'parcels',
  spec: SpecificationVersion.SPECIFICATION_VERSION_V4,
  dir: fileURLToPath(new URL('../contracts', import.meta.url)),
  logLevel: 'warn',
});

const json = { 'Content-Type': regex('^application/json.*', 'application/json') };
const parcel = (number) => ({
  number: fromProviderState('${number}', number),
  status: regex('^(registered|in-transit|delivered)$', 'in-transit'),
  grams: integer(1200),
});

await pact
  .addInteraction()
  .given('a parcel is in transit', { number: 'P-1001' })
  .uponReceiving('a request for a parcel')
  .withRequest('GET', fromProviderState('/parcels/${number}', '/parcels/P-1001'))
  .willRespondWith(200, (answer) => answer.headers(json).jsonBody(parcel('P-1001')))
  .executeTest(async (server) => {
    const answer = await fetch(`${server.url}/parcels/P-1001`);
    assert.equal((await answer.json()).status, 'in-transit');
  });

await pact
  .addInteraction()
  .given('there is no such parcel', { number: 'P-404' })
  .uponReceiving('a request for an unknown parcel')
  .withRequest('GET', fromProviderState('/parcels/${number}', '/parcels/P-404'))
  .willRespondWith(404)
  .executeTest(async (server) => {
    assert.equal((await fetch(`${server.url}/parcels/P-404`)).status, 404);
  });

await pact
  .addInteraction()
  .given('parcels can be registered')
  .uponReceiving('a new parcel')
  .withRequest('POST', '/parcels', (request) =>
    request.headers({ 'Content-Type': 'application/json' }).jsonBody({ to: string('Lena'), grams: integer(1200) }),
  )
  .willRespondWith(201, (answer) => answer.headers(json).jsonBody({ number: like('P-1002') }))
  .executeTest(async (server) => {
    const answer = await fetch(`${server.url}/parcels`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ to: 'Lena', grams: 1200 }),
    });
    assert.equal(answer.status, 201);
  });
