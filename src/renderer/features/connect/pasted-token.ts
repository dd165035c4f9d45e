/**
 * The access token in what somebody pasted: the token itself, a header line (`Bearer …`), an address or a
 * form with `access_token=…`, or the server's whole JSON answer. What is none of these comes back as it was.
 */
export function tokenIn(pasted: string): string {
  const text = pasted.trim();
  const found = ways.map((pattern) => pattern.exec(text)?.[1]).find((token) => token !== undefined);
  return found ?? text;
}

const ways = [
  /"access_token"\s*:\s*"([^"]+)"/u,
  /(?:^|[?&#\s])access_token=([^&#\s]+)/u,
  /^(?:authorization\s*:\s*)?bearer\s+(\S+)$/iu,
];
