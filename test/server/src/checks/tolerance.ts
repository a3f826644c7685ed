/** What the server lets pass when it is asked to: clients that leave the version out, and requests that are newer than the contract. */
export type Tolerance = 'missing-version' | 'undeclared-properties' | 'unknown-instructions';
