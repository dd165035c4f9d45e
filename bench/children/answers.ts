import { once } from 'node:events';
import { createServer } from 'node:http';
import { loopbackAddress } from '../../src/sandbox/loopback.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { sampleToken } from '../../src/testing/sample-browser.ts';
import type { FromCompany, ToCompany } from '../company/protocol.ts';

// The sample company in a process of its own. What it has answered once it answers again from memory: measured is
// what is done with the answers, not how fast a sample company can be made up.
const [applicants = '', jobs = '', locations = ''] = process.argv.slice(2);
const sandbox = await startSandbox({
  applicants: Number(applicants),
  jobs: Number(jobs),
  locations: Number(locations),
  apiPort: 0,
  // No maximum is documented: what a smaller one would cost is measured beside.
  maxPerPage: 1000,
});
type Answer = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer };
const remembered = new Map<string, Answer>();
const requests: string[] = [];
const passedOn = new Set(['total', 'per-page', 'link', 'content-type']);

async function answerTo(url: string, authorization: string | undefined): Promise<Answer> {
  const before = remembered.get(url);
  if (before !== undefined) return before;
  const response = await fetch(`${sandbox.apiOrigin}${url}`, {
    headers: authorization === undefined ? {} : { authorization },
  });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => passedOn.has(name)));
  const answer = { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
  if (response.status === 200) remembered.set(url, answer);
  return answer;
}

const api = createServer((request, response) => {
  const url = request.url ?? '/';
  requests.push(url);
  void answerTo(url, request.headers.authorization).then((answer) => {
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
    response.end(answer.body);
  });
});
api.listen(0, loopbackAddress);
await once(api, 'listening');
const address = api.address();
const apiPort = address !== null && typeof address === 'object' ? address.port : 0;

/** Somebody has moved everybody one step on: a refresh has the whole company to write. */
function moveEverybodyOn(): void {
  const now = Date.now();
  for (const record of sandbox.world.applicants.all()) {
    record.step = record.step === 0 ? 1 : 0;
    record.updatedAt = now;
    record.lastActedOnAt = now;
  }
  sandbox.world.applicants.touch();
  forgetApplicants();
}

function forgetApplicants(): void {
  for (const url of remembered.keys()) if (url.startsWith('/apps')) remembered.delete(url);
}

const tell = (message: FromCompany): void => {
  process.send?.(message);
};
process.on('message', (message: ToCompany) => {
  if (message.kind === 'take-requests') tell({ kind: 'requests', urls: requests.splice(0) });
  if (message.kind === 'move-everybody-on') {
    moveEverybodyOn();
    tell({ kind: 'moved-on' });
  }
  if (message.kind === 'clamp-pages') {
    sandbox.scenarios.set({ clampPerPage: message.most });
    forgetApplicants();
    tell({ kind: 'clamped' });
  }
});
process.on('disconnect', () => process.exit());
tell({
  kind: 'ready',
  appOrigin: sandbox.appOrigin,
  apiOrigin: `http://${loopbackAddress}:${apiPort}`,
  credentials: sandbox.credentials,
  token: await sampleToken(sandbox),
});
