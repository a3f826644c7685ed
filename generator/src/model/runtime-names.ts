/** What every package passes on from the runtime: values, then types. */
export const passedOn = {
  values: [
    'ApiError',
    'ConfigurationError',
    'ConnectionError',
    'LaunchDarklyError',
    'RateLimitError',
    'TimeoutError',
    'connect',
  ],
  types: ['CallOptions', 'ConnectOptions', 'Connection'],
} as const;

/** What packages with semantic patches pass on beside it. */
export const passedOnForInstructions = {
  values: ['unknownInstruction'],
  types: ['UnknownInstruction'],
} as const;

/** Names of the runtime's that generated files import or pass on: no schema can be exported under one of them. */
export const runtimeNames: readonly string[] = [
  ...passedOn.values,
  ...passedOn.types,
  ...passedOnForInstructions.values,
  ...passedOnForInstructions.types,
  'Maker',
  'OneOrMore',
  'OptionalPaged',
  'Paged',
  'SortBy',
  'byBodyToken',
  'byLink',
  'byOffset',
  'byTime',
  'byToken',
  'colonFilter',
  'operatorFilter',
];
