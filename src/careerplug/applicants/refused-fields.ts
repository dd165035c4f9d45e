// Their word for a field, as Grape (`app[postal_code] is missing`) and Rails (`Postal code can't be blank`)
// write it, and ours.
const ours: readonly (readonly [RegExp, string])[] = [
  [/^e-?mail/u, 'email'],
  [/^(?:first|given) ?name/u, 'firstName'],
  [/^(?:last|family) ?name|^surname/u, 'lastName'],
  [/^(?:mobile |cell |tele)?phone/u, 'phone'],
  [/^(?:postal|zip) ?code|^zip\b/u, 'postalCode'],
  [/^(?:street )?address/u, 'address'],
  [/^city/u, 'city'],
  [/^state|^province/u, 'state'],
  [/^recent title/u, 'recentTitle'],
  [/^recent employer/u, 'recentEmployer'],
  [/^resume|^résumé/u, 'resume'],
  [/^cover letter/u, 'coverLetter'],
  [/^job\b/u, 'jobId'],
];

/**
 * Which fields the server's text complains about, in our own names (`phone`, `answers.12`), in its order.
 * `sentAnswers`: the ids of the answers as they were sent, because the server counts them.
 */
export function refusedFields(serverText: string, sentAnswers: readonly { readonly id: string }[]): string[] {
  const clauses = serverText
    .slice(0, 4000)
    .toLowerCase()
    .replaceAll(/validation failed:?/gu, ',')
    .split(/[,;\n]/u);
  const found = clauses.map((clause) => fieldOf(clause.trim(), sentAnswers)).filter((one) => one !== null);
  return [...new Set(found)];
}

function fieldOf(clause: string, sentAnswers: readonly { readonly id: string }[]): string | null {
  const answer = /prescreen_answers?(?:\[(\d{1,4})\])?/u.exec(clause);
  if (answer !== null) {
    const id = sentAnswers[Number(answer[1] ?? -1)]?.id;
    return id === undefined ? 'answers' : `answers.${id}`;
  }
  if (/^prescreen|^question/u.test(clause)) return 'answers';
  // app[resume][file][name]: the innermost name that we know. Words: the beginning of the clause.
  const keys = [...clause.matchAll(/\[([a-z_]{1,40})\]/gu)].map((match) => match[1] ?? '');
  const names = [...keys.toReversed(), clause.replace(/^app\s+/u, '')];
  for (const name of names) {
    const known = ours.find(([pattern]) => pattern.test(name.replaceAll('_', ' ').trim()));
    if (known !== undefined) return known[1];
  }
  return null;
}

/** The 90-days rule or one like it: the same person again (facts.md, POST /apps). */
export function isAboutDuplicate(serverText: string): boolean {
  return /duplicat|already\s+(?:applied|exists|been\s+(?:taken|submitted))|has\s+applied/iu.test(serverText);
}

/** Whether a 400 says that the body as such was not understood, so that its other form is worth a try. */
export function namesTheBodyMissing(serverText: string): boolean {
  return /(?:^|[\s,["])(?:job_id|body(?:\[job_id\])?)\s+is\s+(?:missing|required|empty)/iu.test(serverText);
}
