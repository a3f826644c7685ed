import type { AcceptedCall, Answer } from '@ld-rest/test-server';
import type { OpenTools, PersonAnswer, ToolAnswer } from './open-tools.js';

/** One task of the scripted agent: what it does with the tools, and what must come of it. */
export interface AgentTask {
  readonly title: string;
  /** The outcomes of its reads and writes, in order. */
  readonly wants: readonly string[];
  readonly run: (tools: OpenTools, seen: ToolAnswer[]) => Promise<void>;
  /** What the person says who is asked, if anybody sits there. */
  readonly person?: PersonAnswer;
  /** What the account answers in place of the stand-in. */
  readonly intercept?: (call: AcceptedCall) => Answer | undefined;
}

/** The project and the flag of most tasks. */
export const project = { projectKey: 'default' } as const;
export const checkout = { ...project, featureFlagKey: 'checkout' } as const;

/** A semantic patch of a flag. */
export function patch(
  key: string,
  environmentKey: string | undefined,
  ...instructions: readonly object[]
): object {
  return {
    ...project,
    featureFlagKey: key,
    body: { ...(environmentKey === undefined ? {} : { environmentKey }), instructions },
  };
}

/** The policy that the agent works under. */
export const agentPolicy: object = {
  reads: true,
  statements: [
    {
      effect: 'allow',
      actions: ['createFlag', 'update*'],
      resources: ['proj/default:env/*:flag/*', 'proj/default:env/*:segment/*'],
    },
    { effect: 'allow', actions: ['createSegment'], resources: ['proj/default:env/test:segment/*'] },
    { effect: 'approve', actions: ['updateOn'], resources: ['proj/default:env/production:flag/*'] },
    {
      effect: 'ask',
      actions: ['updateGlobalArchived', 'updateRules'],
      resources: ['proj/default:env/*:flag/*'],
    },
    { effect: 'deny', actions: ['*'], resources: ['proj/default:env/*:flag/payments-*'] },
    {
      effect: 'allow',
      actions: ['createAIConfig', 'updateAIConfig', 'updateAIConfigVariation'],
      resources: ['proj/default:aiconfig/*'],
    },
    {
      effect: 'allow',
      actions: ['updateAIConfigTargeting'],
      resources: ['proj/default:env/test:aiconfig/*'],
    },
  ],
  limits: { writesPerHour: 20, tokensPerAnswer: 2000 },
};

/** The account before each task: two flags that are stale, one in use, one of payments. */
export const flagsBefore: readonly string[] = ['checkout', 'old-banner', 'old-search', 'payments-v2'];
