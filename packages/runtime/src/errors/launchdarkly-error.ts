/** The base of every error the clients throw. `instanceof` also knows errors of another copy of the runtime. */
export class LaunchDarklyError extends Error {
  /** Names the class across copies of the runtime. */
  static readonly kind: string = 'LaunchDarklyError';

  /** Says whether a value is an error of this class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (super[Symbol.hasInstance](value)) return true;
    return Object.hasOwn(this, 'kind') && value instanceof Error && hasKind(value.constructor, this.kind);
  }

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.kind;
  }

  /** Returns what `JSON.stringify` shows: the message too, which errors hide from it. */
  toJSON(): object {
    return Object.assign({}, this, { message: this.message });
  }
}

/** Reports options, tokens or parameters that cannot work; no request was sent. */
export class ConfigurationError extends LaunchDarklyError {
  static override readonly kind: string = 'ConfigurationError';
}

function hasKind(constructor: unknown, kind: string): boolean {
  if (typeof constructor !== 'function') return false;
  return (
    ('kind' in constructor && constructor.kind === kind) || hasKind(Object.getPrototypeOf(constructor), kind)
  );
}
