import { calls, type CallName } from '../../shared/contract/contract.ts';
import type { Audience } from '../../shared/contract/define.ts';
import { failureSchema, type Failure } from '../../shared/domain/failure.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Log } from '../platform/log.ts';
import type { Handlers } from './handlers.ts';
import { isWithinLimits } from './within-limits.ts';

/** Answers one message. `audience` null: the sender is nobody we know. Never rejects. */
export type AnswerCall = (
  audience: Audience | null,
  name: unknown,
  input: unknown,
) => Promise<Result<unknown>>;

/**
 * The door to main. In this order: who asks, what for, may they, is the input what the contract says; and
 * after the work, is the output. What goes wrong inside crosses as a failure without any detail of ours.
 */
export function createAnswerCall(handlers: Handlers, log: Log): AnswerCall {
  return async (audience, name, input) => {
    if (audience === null) return refuse('sender', { kind: 'forbidden' });
    if (!isCallName(name)) return refuse('name', { kind: 'not-found' });
    if (!calls[name].audience.includes(audience)) return refuse('audience', { kind: 'forbidden' }, name);
    if (!isWithinLimits(input)) return refuse('size', { kind: 'rejected', reason: 'invalid-input' }, name);

    const parsed = calls[name].input.safeParse(input);
    if (!parsed.success) {
      const fields = pathsOf(parsed.error.issues);
      return refuse('input', { kind: 'rejected', reason: 'invalid-input', fields }, name);
    }
    try {
      const result = await handlerOf(handlers, name)(parsed.data);
      return result.ok ? checked(name, result.value) : crossing(name, result.failure);
    } catch (error) {
      log.error('call.threw', { name, error: error instanceof Error ? error.name : typeof error });
      return failed({ kind: 'unexpected-answer', reason: 'wrong-shape' });
    }
  };

  function refuse(why: string, failure: Failure, name?: CallName): Result<never> {
    log.warn('call.refused', { why, name });
    return failed(failure);
  }

  /** Failures are parsed as outputs are: what they carry beyond the contract, a path or a stack stays here. */
  function crossing(name: CallName, failure: unknown): Result<never> {
    const parsed = failureSchema.safeParse(failure);
    if (parsed.success) return failed(parsed.data);
    log.error('call.wrong-failure', { name, at: pathsOf(parsed.error.issues).slice(0, 3).join(' ') });
    return failed({ kind: 'unexpected-answer', reason: 'wrong-shape' });
  }

  function checked(name: CallName, value: unknown): Result<unknown> {
    const output = calls[name].output.safeParse(value);
    if (output.success) return ok(output.data);
    log.error('call.wrong-output', { name, at: pathsOf(output.error.issues).slice(0, 3).join(' ') });
    return failed({ kind: 'unexpected-answer', reason: 'wrong-shape' });
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

/**
 * The type of a handler and of its parsed input are tied by the name; the compiler can't follow that
 * through a name it does not know. The input has just been parsed by the schema of the same name.
 */
function handlerOf(handlers: Handlers, name: CallName): (input: unknown) => Promise<Result<unknown>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return handlers[name] as (input: unknown) => Promise<Result<unknown>>;
}

/** Where it was wrong, in our own words: schema keys and numbers, never what was sent. */
function pathsOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string[] {
  return [...new Set(issues.map((issue) => issue.path.map(String).join('.')))].slice(0, 20);
}
