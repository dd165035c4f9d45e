import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/domain/result.ts';

/** What answers each call. A call that nobody answers does not compile. */
export type Handlers = {
  readonly [N in CallName]: (input: CallInput<N>) => Promise<Result<CallOutput<N>>>;
};
