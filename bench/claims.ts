import { median, quantile, type Sample } from './measure.ts';

/** One line of the README's table: what was promised, what was measured, and what it was measured against. */
export type Claim = {
  readonly what: string;
  readonly measured: string;
  /** The floor in the same run, or how it was measured. */
  readonly beside: string;
  readonly promised: string;
  /** Null where nothing is promised: told for comparison only. */
  readonly isKept: boolean | null;
};

/** At most `limit` times what the least thinkable takes in the same run, by medians. */
export function ratioClaim(claim: {
  readonly what: string;
  readonly ours: Sample;
  readonly floor: string;
  readonly theirs: Sample;
  readonly limit: number;
}): Claim {
  const ratio = median(claim.ours) / median(claim.theirs);
  return {
    what: claim.what,
    measured: `${ms(median(claim.ours))}, **${ratio.toFixed(2)} ×**`,
    beside: `${claim.floor}: ${ms(median(claim.theirs))}`,
    promised: `≤ ${claim.limit} ×`,
    isKept: ratio <= claim.limit,
  };
}

/** A share of all the times (0.99: all but one in a hundred) is at most `limit` milliseconds. */
export function timeClaim(claim: {
  readonly what: string;
  readonly ours: Sample;
  readonly share: number;
  readonly limit: number;
  readonly beside: string;
}): Claim {
  const { ours, share, limit } = claim;
  const name = share >= 1 ? 'longest' : `p${String(share * 100)}`;
  const value = quantile(ours, share);
  const others = `median ${ms(median(ours))}${share < 1 ? `, longest ${ms(ours.at(-1) ?? Number.NaN)}` : ''}`;
  return {
    what: claim.what,
    measured: `${name} **${ms(value)}** (${others})`,
    beside: claim.beside,
    promised: `${name} ≤ ${ms(limit)}`,
    isKept: value <= limit,
  };
}

/** Something counted or weighed, at most `limit`. */
export function amountClaim(claim: {
  readonly what: string;
  readonly ours: number;
  readonly unit: string;
  readonly limit: number | null;
  readonly beside: string;
}): Claim {
  const { ours, unit, limit } = claim;
  return {
    what: claim.what,
    measured: `**${ours.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}**`,
    beside: claim.beside,
    promised: limit === null ? '' : `≤ ${limit.toLocaleString('en')} ${unit}`,
    isKept: limit === null ? null : ours <= limit,
  };
}

export function toMarkdown(claims: readonly Claim[]): string {
  const rows = claims.map(({ what, measured, beside, promised, isKept }) => {
    const verdict = isKept === null ? '' : isKept ? 'kept' : '**missed**';
    return `| ${what} | ${measured} | ${beside} | ${promised} | ${verdict} |`;
  });
  return ['| what | measured | beside | promised | |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

export function ms(value: number): string {
  if (value >= 1000) return `${(value / 1000).toFixed(value < 10_000 ? 2 : 1)} s`;
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
