import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Decision } from '../../../shared/domain/mark.ts';

/** Whom a review goes through, and where it is; `index` behind the last one: it is over. */
export type ReviewState = { readonly ids: readonly ApplicantId[]; readonly index: number };

export type ReviewStep = 'next' | 'previous' | { readonly to: ApplicantId };

/** The people are those who were there when the review began: marks must not move them about meanwhile. */
export function stepIn(state: ReviewState, step: ReviewStep): ReviewState {
  if (step === 'next') return { ...state, index: Math.min(state.ids.length, state.index + 1) };
  if (step === 'previous') return { ...state, index: Math.max(0, state.index - 1) };
  const index = state.ids.indexOf(step.to);
  return index === -1 ? state : { ...state, index };
}

export type ReviewSummary = Readonly<Record<Decision | 'passed', number>>;

/** What came of it. `decided`: the last word on each in this review. */
export function summaryOf({ ids }: ReviewState, decided: ReadonlyMap<ApplicantId, Decision>): ReviewSummary {
  const count = (decision: Decision): number => ids.filter((id) => decided.get(id) === decision).length;
  const [call, maybe, no] = [count('call'), count('maybe'), count('no')];
  return { call, maybe, no, passed: ids.length - call - maybe - no };
}
