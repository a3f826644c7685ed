import type {
  AIConfig,
  AIConfigPost,
  AIConfigTargetingEnvironmentRule,
  AIConfigVariation,
  Message,
} from '@ld-rest/ai-configs';
import type { Member } from '@ld-rest/account-members';
import type { MemberSummary, Token } from '@ld-rest/access-tokens';
import type {
  FeatureFlag,
  FeatureFlagBody,
  FeatureFlagInstruction,
  GetFeatureFlagInput,
  GetFeatureFlagsInput,
  InstructionClause,
} from '@ld-rest/feature-flags';
import type { Project } from '@ld-rest/projects';
import type { FeatureFlagScheduledChange } from '@ld-rest/scheduled-changes';
import type {
  ExpiringUserTargetsForSegmentInstruction,
  SegmentBody,
  SegmentInstruction,
} from '@ld-rest/segments';
import { describe, expectTypeOf, it } from 'vitest';

/** What others have seen of the API and the published document leaves out: each fails without its action of the overlay. */
describe('AI Configs', () => {
  it('say whether they are archived', () => {
    expectTypeOf<AIConfig['archived']>().toEqualTypeOf<boolean | undefined>();
  });

  it('have rules that say what they serve', () => {
    expectTypeOf<AIConfigTargetingEnvironmentRule['_id']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<AIConfigTargetingEnvironmentRule['variation']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<AIConfigTargetingEnvironmentRule>().toHaveProperty('rollout');
    expectTypeOf<AIConfigTargetingEnvironmentRule['clauses'][number]>().toHaveProperty('contextKind');
  });

  it('have models with the fields that SDKs read, and any other', () => {
    expectTypeOf<AIConfigVariation['model']['modelName']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<AIConfigVariation['model']['parameters']>().toEqualTypeOf<
      { [key: string]: unknown } | undefined
    >();
    expectTypeOf<AIConfigVariation['model']['anything']>().toEqualTypeOf<unknown>();
  });

  it('have messages whose roles are known, and open', () => {
    expectTypeOf<'assistant' | 'system' | 'user'>().toExtend<Message['role']>();
    expectTypeOf<string>().toExtend<Message['role']>();
    expectTypeOf<Message['role']>().not.toEqualTypeOf<string>();
  });

  it('are created without a description', () => {
    expectTypeOf<{ key: string; name: string }>().toExtend<AIConfigPost>();
  });
});

describe('flags and segments', () => {
  it('are read with several environments', () => {
    expectTypeOf<readonly ['production', 'staging']>().toExtend<NonNullable<GetFeatureFlagsInput['env']>>();
    expectTypeOf<readonly ['production', 'staging']>().toExtend<NonNullable<GetFeatureFlagInput['env']>>();
  });

  it('can be linked to views when they are created', () => {
    expectTypeOf<{ key: string; name: string; viewKeys: readonly string[] }>().toExtend<FeatureFlagBody>();
    expectTypeOf<{ key: string; name: string; viewKeys: readonly string[] }>().toExtend<SegmentBody>();
  });

  it('have variations with an identifier in answers only', () => {
    expectTypeOf<FeatureFlag['variations'][number]['_id']>().toEqualTypeOf<string>();
    expectTypeOf<{ value: true }>().toExtend<NonNullable<FeatureFlagBody['variations']>[number]>();
  });

  it('take rules with or without a description', () => {
    type Clauses = readonly InstructionClause[];
    expectTypeOf<{ kind: 'addRule'; clauses: Clauses }>().toExtend<SegmentInstruction>();
    expectTypeOf<{
      kind: 'addRule';
      clauses: Clauses;
      variationId: string;
      description: string;
    }>().toExtend<FeatureFlagInstruction>();
  });

  it('move an expiring target without its version', () => {
    expectTypeOf<{
      kind: 'updateExpireUserTargetDate';
      targetType: 'included';
      userKey: string;
      value: number;
    }>().toExtend<ExpiringUserTargetsForSegmentInstruction>();
  });

  it('know the operators of clauses, and take others', () => {
    expectTypeOf<string>().toExtend<InstructionClause['op']>();
    expectTypeOf<InstructionClause['op']>().not.toEqualTypeOf<string>();
  });

  it('answer scheduled instructions with their kind', () => {
    expectTypeOf<FeatureFlagScheduledChange['instructions'][number]['kind']>().toEqualTypeOf<string>();
  });
});

describe('accounts', () => {
  it('have members and tokens with known roles', () => {
    expectTypeOf<Member['role']>().not.toEqualTypeOf<string>();
    expectTypeOf<MemberSummary['role']>().not.toEqualTypeOf<string>();
    expectTypeOf<Required<Token>['role']>().not.toEqualTypeOf<string>();
  });

  it('have projects that may demand views', () => {
    expectTypeOf<Project['requireViewAssociationForNewFlags']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<Project['requireViewAssociationForNewSegments']>().toEqualTypeOf<boolean | undefined>();
  });
});
