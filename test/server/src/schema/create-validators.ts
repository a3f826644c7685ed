import { Ajv2019, type ErrorObject, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import type { Contract } from '../contract/open-contract.js';
import type { JsonObject } from '../json.js';
import { convertPart, convertSchema, type ConvertOptions } from './convert-schema.js';

/** What is wrong with a value, and where. */
export interface SchemaProblem {
  /** JSON pointer into the value; empty for the value itself. */
  readonly pointer: string;
  readonly reason: string;
}

/** Says what is wrong with a value under a schema of the contract; nothing when it is valid. */
export type Validate = (schema: JsonObject, value: unknown) => SchemaProblem | undefined;

/** Validators for the two directions of a contract. */
export interface Validators {
  /** Undeclared properties are problems. */
  readonly request: Validate;
  /** Undeclared properties pass. */
  readonly response: Validate;
}

const created = new WeakMap<Contract, Validators>();

/**
 * Creates validators that compile a schema when it is first needed: compiling all of them takes longer than most tests.
 * Servers of one contract share them.
 */
export function createValidators(contract: Contract): Validators {
  const validators = created.get(contract) ?? {
    request: createValidate(contract, true),
    response: createValidate(contract, false),
  };
  created.set(contract, validators);
  return validators;
}

function createValidate(contract: Contract, closed: boolean): Validate {
  const ajv = new Ajv2019({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    validateSchema: false,
    meta: false,
    inlineRefs: false,
  });
  addFormats.default(ajv);
  const compiled = new WeakMap<JsonObject, ValidateFunction>();
  const options: ConvertOptions = {
    closed,
    refer: (reference) => register(reference),
    knowsFormat: (format) => Object.hasOwn(ajv.formats, format),
  };
  const registered = new Set<string>();
  function register(reference: string): string {
    const key = reference.replace(/^#/, '');
    if (!registered.has(key)) {
      // Known before it is converted: a schema may refer to itself.
      registered.add(key);
      ajv.addSchema(convertPart(contract.resolve(reference), options), key);
    }
    return key;
  }
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile(convertSchema(schema, options));
    compiled.set(schema, validate);
    return validate(value) ? undefined : describeProblem(validate.errors?.[0]);
  };
}

function describeProblem(error: ErrorObject | undefined): SchemaProblem {
  const detail = error === undefined ? 'is not valid' : (error.message ?? error.keyword);
  const property: unknown = error?.params['unevaluatedProperty'] ?? error?.params['additionalProperty'];
  const allowed: unknown = error?.params['allowedValues'];
  return {
    pointer: error?.instancePath ?? '',
    reason: [
      detail,
      typeof property === 'string' ? `: ${property}` : '',
      Array.isArray(allowed) ? `: ${allowed.join(', ')}` : '',
    ].join(''),
  };
}
