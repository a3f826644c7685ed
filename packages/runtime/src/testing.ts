export {
  fakeLaunchDarkly,
  type FakeFailure,
  type FakeHandler,
  type FakeLaunchDarkly,
  type FakeOptions,
} from './testing/fake-launchdarkly.js';
export { maker, type Maker } from './testing/maker.js';
export { recordFetch, type FetchRecord } from './testing/record-fetch.js';
export type { RecordedRequest } from './testing/recorded-request.js';
export { createTestClock, type TestClock } from './testing/test-clock.js';
