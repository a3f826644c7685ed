import { sampleFlag } from './sample-flag.mjs';

/** The access token that must not be printed. */
export const token = 'api-01234567-89ab-cdef-0123-456789abcdef';

const flags = Array.from({ length: 45 }, (_, index) => sampleFlag(`flag-${index}`));

/** A page as LaunchDarkly makes it: the limit is clamped, and a link leads to the next page. */
const pageOf = (url) => {
  const query = new URL(url, 'http://localhost').searchParams;
  const limit = Math.min(Number(query.get('limit') ?? 20), 20);
  const offset = Number(query.get('offset') ?? 0);
  const next = {
    href: `/api/v2/flags/web?limit=${limit}&offset=${offset + limit}`,
    type: 'application/json',
  };
  const more = offset + limit < flags.length;
  return {
    items: flags.slice(offset, offset + limit),
    totalCount: flags.length,
    _links: { self: { href: url, type: 'application/json' }, ...(more && { next }) },
  };
};

const refusal = (code) => ({ code, message: `This is ${code}.` });
const seconds = ({ milliseconds }) => `${(milliseconds / 1000).toFixed(1)} s`;
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What can go wrong with an API, and what is worth knowing of a client then. */
export const scenarios = [
  {
    title: '429, reset in 30 s',
    call: ['getFlag', 'web', 'checkout'],
    patience: 6_000,
    answer: () => ({
      status: 429,
      headers: { 'x-ratelimit-global-remaining': '0', 'x-ratelimit-reset': String(Date.now() + 30_000) },
      body: refusal('rate_limited'),
    }),
    describe: ({ outcome, requests }) =>
      `${count(requests.length, 'request')}, ${outcome ? `error after ${seconds(outcome)}` : 'still waits after 6 s'}`,
  },
  {
    title: '429, reset in 1 s',
    call: ['getFlag', 'web', 'checkout'],
    patience: 6_000,
    answer: (_, number) =>
      number === 1
        ? {
            status: 429,
            headers: { 'x-ratelimit-global-remaining': '0', 'x-ratelimit-reset': String(Date.now() + 1_000) },
            body: refusal('rate_limited'),
          }
        : { body: sampleFlag('checkout') },
    describe: ({ outcome }) => (outcome?.value === 'checkout' ? `answer after ${seconds(outcome)}` : 'error'),
  },
  {
    title: 'POST answered 500',
    call: ['createFlag', 'web'],
    patience: 6_000,
    answer: () => ({ status: 500, body: refusal('internal_service_error') }),
    describe: ({ requests }) => `sent ${requests.length === 1 ? 'once' : `${requests.length} times`}`,
  },
  {
    title: '`..` as a key',
    call: ['getFlag', 'web', '..'],
    patience: 6_000,
    answer: () => ({ body: sampleFlag('checkout') }),
    describe: ({ requests: [request] }) => (request ? `calls \`${request.url}\`` : 'refused'),
  },
  {
    title: 'token in a printed error',
    call: ['getFlag', 'web', 'checkout'],
    patience: 6_000,
    answer: () => ({ status: 404, body: refusal('not_found') }),
    describe: ({ outcome }) => (outcome?.printed?.includes(token) ? 'yes' : 'no'),
  },
  {
    title: 'items of a list of 45, page clamped to 20',
    call: ['listFlags', 'web'],
    patience: 6_000,
    answer: (url) => ({ body: pageOf(url) }),
    describe: ({ outcome }) => String(outcome?.value ?? 'error'),
  },
];
