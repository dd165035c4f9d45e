/** Tokens as the vault keeps them. Their age counts from when we received them, by this computer's clock. */
export type KeptTokens = {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly receivedAt: number;
  readonly expiresInSeconds: number | null;
};

const aheadMs = 5 * 60_000;

/**
 * Whether it is time to renew without waiting to be refused: five minutes ahead, or in the last tenth of a
 * short life. The server's own clock plays no part, so it may be hours off. A computer whose clock was set
 * back sees a token from the future: it is taken as new, and a refusal (401) tells the rest.
 */
export function isDueForRenewal(tokens: KeptTokens, now: number): boolean {
  if (tokens.expiresInSeconds === null || tokens.expiresInSeconds <= 0) return false;
  const lifeMs = tokens.expiresInSeconds * 1000;
  const ageMs = Math.max(0, now - tokens.receivedAt);
  return ageMs >= lifeMs - Math.min(aheadMs, lifeMs / 10);
}

export function isExpired(tokens: KeptTokens, now: number): boolean {
  const { expiresInSeconds } = tokens;
  return (
    expiresInSeconds !== null && expiresInSeconds > 0 && now - tokens.receivedAt >= expiresInSeconds * 1000
  );
}
