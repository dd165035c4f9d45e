import type { z } from 'zod';
import { calls, type CallInput, type CallName, type CallOutput } from '../../shared/contract/contract.ts';
import { brokenBridge, readAnswer } from './answer.ts';
import type { Bridge } from './bridge.ts';
import { DeskError } from './desk-error.ts';

/** The contract seen from here: one schema of an answer per call. */
const answers: { readonly [N in CallName]: { readonly output: z.ZodType<CallOutput<N>> } } = calls;

/** Calls without an input are made without one. */
export type InputOf<N extends CallName> = [CallInput<N>] extends [void] ? [] : [input: CallInput<N>];

/** Asks main. Rejects with a `DeskError` only, which carries the failure as main gave it. */
export async function call<N extends CallName>(name: N, ...input: InputOf<N>): Promise<CallOutput<N>> {
  return callOver(window.hiredesk, name, input[0]);
}

/** The same over a given bridge. */
export async function callOver<N extends CallName>(
  bridge: Pick<Bridge, 'call'>,
  name: N,
  input: unknown,
): Promise<CallOutput<N>> {
  const came = await bridge.call(name, input).catch((error: unknown) => {
    throw new DeskError(brokenBridge(String(error)));
  });
  const answer = readAnswer(came, answers[name].output);
  if (!answer.ok) throw new DeskError(answer.failure);
  return answer.value;
}
