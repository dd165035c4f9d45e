import type { TokenSet } from '../../careerplug/oauth/token-set.ts';

const aheadMs = 5 * 60_000;

/**
 * Whether it is time to renew without waiting to be refused: five minutes ahead, or in the last tenth of a
 * short life. Age counts from when we received the tokens, by this computer's clock: the server's own may be
 * hours off. A computer whose clock was set back sees tokens from the future; they are taken as new, and a
 * refusal (401) tells the rest.
 */
export function isDueForRenewal(tokens: TokenSet, now: number): boolean {
  const lifeMs = lifeOf(tokens);
  return lifeMs > 0 && ageOf(tokens, now) >= lifeMs - Math.min(aheadMs, lifeMs / 10);
}

export function isExpired(tokens: TokenSet, now: number): boolean {
  const lifeMs = lifeOf(tokens);
  return lifeMs > 0 && ageOf(tokens, now) >= lifeMs;
}

/** Zero or less for a server that says its tokens end at once: nothing to reckon with, only refusals tell. */
function lifeOf(tokens: TokenSet): number {
  return tokens.expiresAt - tokens.receivedAt;
}

function ageOf(tokens: TokenSet, now: number): number {
  return Math.max(0, now - tokens.receivedAt);
}
