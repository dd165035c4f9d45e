import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts';
import { callOver } from './call.ts';
import type { DeskError } from './desk-error.ts';

/** A call that does something, as a mutation: pending, failed and done can be shown where it was asked. */
export function useCall<N extends CallName>(
  name: N,
): UseMutationResult<CallOutput<N>, DeskError, CallInput<N>> {
  return useMutation({
    mutationKey: [name],
    mutationFn: async (input: CallInput<N>) => callOver(window.hiredesk, name, input),
  });
}
