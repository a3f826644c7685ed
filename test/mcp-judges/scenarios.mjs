/** The scenarios of the conformance suite that apply, and how many checks each makes. */
export const applying = {
  'server-initialize': 1,
  ping: 1,
  'tools-list': 1,
  'dns-rebinding-protection': 2,
};

/** Why the others do not apply, by how their names begin. A scenario without a reason fails the judge. */
export const notApplying = {
  'tools-call-': 'needs tools of the suite by name (test_simple_text …); ours are fixed',
  'json-schema-': 'needs a tool of the suite by name',
  'elicitation-': 'needs tools of the suite by name; our questions are tested with the SDK’s client',
  'server-sse-': 'needs a tool of the suite that closes its stream; our HTTP keeps no sessions',
  'resources-': 'the server has no resources',
  'prompts-': 'the server has no prompts',
  'completion-': 'the server has no prompts or resources to complete',
  'logging-': 'the server sends no log messages; it keeps a log of its own',
};
