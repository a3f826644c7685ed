export {
  startTestServer,
  type RecordedRequest,
  type TestServer,
  type TestServerOptions,
} from './start-test-server.js';
export { TEST_TOKEN, type ResponderOptions } from './create-responder.js';
export type { Answer } from './answers/answer.js';
export type { Seed, Seeds } from './answers/seed.js';
export type { AcceptedCall } from './checks/check-call.js';
export type { Tolerance } from './checks/tolerance.js';
export { API_VERSION } from './checks/check-version.js';
export { openContract, type Contract } from './contract/open-contract.js';
export type {
  ContractBody,
  ContractOperation,
  ContractParameter,
  ContractResponse,
} from './contract/types.js';
export type { Json, JsonObject } from './json.js';
export { createSampler, type SampleOptions, type Sampler } from './sample/create-sampler.js';
export { sampleAnswer } from './sample/sample-answer.js';
export { sampleSemanticPatch, type SemanticPatchOptions } from './sample/sample-body.js';
export { sampleCall, type SampleCall } from './sample/sample-call.js';
export type { SampleSite } from './sample/sample-text.js';
export {
  createValidators,
  type SchemaProblem,
  type Validate,
  type Validators,
} from './schema/create-validators.js';
