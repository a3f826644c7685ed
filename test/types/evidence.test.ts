import type {
  AIConfig,
  AIConfigPost,
  AIConfigTargetingEnvironmentRule,
  AIConfigVariation,
  MaintainerMember,
  Message,
} from '@ld-rest/ai-configs';
import type { Member } from '@ld-rest/account-members';
import type {
  AIConfigTargetingInstruction,
  ApprovalRequestResponse,
  ApprovalRequestServiceKind,
  FeatureFlagInstruction as FlagInstructionOfApproval,
  FlagConfigApprovalRequestResponse,
  SegmentInstruction as SegmentInstructionOfApproval,
} from '@ld-rest/approvals';
import type { Environment } from '@ld-rest/environments';
import type { TriggerWorkflowRep } from '@ld-rest/flag-triggers';
import type { FollowFlagMember } from '@ld-rest/follow-flags';
import type { MemberSummary, Token } from '@ld-rest/access-tokens';
import type {
  FeatureFlag,
  FeatureFlagBody,
  GetFeatureFlagInput,
  GetFeatureFlagsInput,
} from '@ld-rest/feature-flags';
import type { Project } from '@ld-rest/projects';
import type {
  PostReleasePolicyRequest,
  PutReleasePolicyRequest,
  ReleasePolicyScope,
} from '@ld-rest/release-policies';
import { unknownInstruction } from '@ld-rest/scheduled-changes';
import type {
  FeatureFlagInstruction,
  FeatureFlagScheduledChange,
  InstructionClause,
} from '@ld-rest/scheduled-changes';
import type { SdkKeyPost } from '@ld-rest/sdk-keys';
import type {
  ExpiringUserTargetsForSegmentInstruction,
  SegmentBody,
  SegmentInstruction,
} from '@ld-rest/segments';
import type { ViewsMemberSummary } from '@ld-rest/views';
import type { ActionOutput, FeatureFlagInstruction as FlagInstructionOfWorkflow } from '@ld-rest/workflows';
import { describe, expect, expectTypeOf, it } from 'vitest';

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
    expectTypeOf<FeatureFlagBody['viewKeys']>().toEqualTypeOf<readonly string[] | undefined>();
    expectTypeOf<SegmentBody['viewKeys']>().toEqualTypeOf<readonly string[] | undefined>();
  });

  it('are covered by release policies of their views', () => {
    expectTypeOf<ReleasePolicyScope['viewKeys']>().toEqualTypeOf<string[] | undefined>();
    expectTypeOf<PostReleasePolicyRequest['scope']>().toEqualTypeOf<ReleasePolicyScope | undefined>();
    expectTypeOf<PutReleasePolicyRequest['scope']>().toEqualTypeOf<ReleasePolicyScope | undefined>();
  });

  it('have variations with an identifier in answers only', () => {
    expectTypeOf<FeatureFlag['variations'][number]['_id']>().toEqualTypeOf<string>();
    expectTypeOf<{ value: true }>().toExtend<NonNullable<FeatureFlagBody['variations']>[number]>();
  });

  it('take rules with or without a description', () => {
    type Clauses = readonly InstructionClause[];
    expectTypeOf<{ kind: 'addRule'; clauses: Clauses }>().toExtend<SegmentInstruction>();
    type AddRule = Extract<FeatureFlagInstruction, { kind: 'addRule' }>;
    expectTypeOf<AddRule['description']>().toEqualTypeOf<string | undefined>();
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

  it('answer the instructions of scheduled changes and approval requests as they were sent, to be switched by kind', () => {
    expectTypeOf<FeatureFlagScheduledChange['instructions']>().toEqualTypeOf<FeatureFlagInstruction[]>();
    expectTypeOf<FlagConfigApprovalRequestResponse['instructions']>().toEqualTypeOf<
      FlagInstructionOfApproval[]
    >();
    expectTypeOf<ActionOutput['instructions']>().toEqualTypeOf<FlagInstructionOfWorkflow[]>();
    type Approved = ApprovalRequestResponse['instructions'][number];
    expectTypeOf<FlagInstructionOfApproval>().toExtend<Approved>();
    expectTypeOf<SegmentInstructionOfApproval>().toExtend<Approved>();
    expectTypeOf<AIConfigTargetingInstruction>().toExtend<Approved>();
    type Triggered = NonNullable<TriggerWorkflowRep['instructions']>[number]['kind'];
    expectTypeOf<'turnFlagOff' | 'turnFlagOn'>().toExtend<Triggered>();
    expectTypeOf<'addRule'>().not.toExtend<Triggered>();
  });

  it('narrow an answered instruction to its parameters, and leave the kinds that nobody knows', () => {
    const read = (instruction: FeatureFlagScheduledChange['instructions'][number]): string => {
      switch (instruction.kind) {
        case 'turnFlagOn':
        case 'turnFlagOff':
          return instruction.kind;
        case 'addRule':
          expectTypeOf(instruction.clauses).toEqualTypeOf<readonly InstructionClause[]>();
          return instruction.variationId ?? 'a rollout';
        case 'updateOffVariation':
          return instruction.variationId;
        default: {
          const kind: string = instruction.kind;
          return kind;
        }
      }
    };
    const unknown = unknownInstruction({ kind: 'startAutomatedRelease', stages: 3 });
    expectTypeOf(unknown['stages']).toEqualTypeOf<unknown>();
    expect(read(unknown)).toBe('startAutomatedRelease');
    expect(read({ kind: 'updateOffVariation', variationId: 'blue' })).toBe('blue');
  });
});

describe('SDK keys', () => {
  it('can be linked to views when they are created', () => {
    expectTypeOf<SdkKeyPost['viewKeys']>().toEqualTypeOf<readonly string[] | undefined>();
  });
});

describe('accounts', () => {
  it('have members and tokens with known roles', () => {
    expectTypeOf<Member['role']>().not.toEqualTypeOf<string>();
    expectTypeOf<MemberSummary['role']>().not.toEqualTypeOf<string>();
    expectTypeOf<Required<Token>['role']>().not.toEqualTypeOf<string>();
  });

  it('have members who use a second factor or not, and roles wherever a member is shown', () => {
    expectTypeOf<'disabled' | 'enabled'>().toExtend<Member['mfa']>();
    expectTypeOf<string>().toExtend<Member['mfa']>();
    expectTypeOf<Member['mfa']>().not.toEqualTypeOf<string>();
    expectTypeOf<MaintainerMember['role']>().not.toEqualTypeOf<string>();
    expectTypeOf<FollowFlagMember['role']>().not.toEqualTypeOf<string>();
    expectTypeOf<ViewsMemberSummary['role']>().not.toEqualTypeOf<string>();
  });

  it('have environments whose approvals name the service that asks for them', () => {
    type ServiceKind = NonNullable<Environment['approvalSettings']>['serviceKind'];
    expectTypeOf<'launchdarkly' | 'servicenow'>().toExtend<ServiceKind>();
    expectTypeOf<string>().toExtend<ServiceKind>();
    expectTypeOf<ServiceKind>().not.toEqualTypeOf<string>();
    expectTypeOf<ApprovalRequestServiceKind>().not.toEqualTypeOf<string>();
  });

  it('have projects that may demand views', () => {
    expectTypeOf<Project['requireViewAssociationForNewFlags']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<Project['requireViewAssociationForNewSegments']>().toEqualTypeOf<boolean | undefined>();
  });
});
