import { parseArgs } from 'node:util';
import { calm, presets, type Scenario } from './scenarios.ts';
import { defaultWorld, type SandboxOptions, startSandbox } from './server.ts';

// `npm run sandbox`: the sample company on this computer, until Ctrl+C.

const help = `A CareerPlug with sample data, on this computer only.

  npm run sandbox -- [options]

  --port=4310            --api-port=<n>          the API on a port of its own
  --seed=${defaultWorld.seed}               the same seed makes the same company and the same keys
  --applicants=${defaultWorld.applicants}      --jobs=${defaultWorld.jobs}
  --locations=${defaultWorld.locations}          --accounts=${defaultWorld.accounts}            franchisees
  --time-zone=${defaultWorld.timeZone}
  --rotation=after-use|at-once                when an old refresh token dies
  --pkce=honoured|ignored|required
  --application=company|partner               a partner must ask for scope=global_partner_api
  --client-credentials=accepted|refused-by-resources
  --token-place=header-or-query|query-only
  --submission=bare|wrapped|either            the body that POST /apps takes
  --repeats=answer-500|answer-422|accepted    the same person within 90 days
  --reach=own-account|related-accounts
  --per-page=25          --max-per-page=100
  --strict               shapes exactly by the Swagger document
  --always-ask           the consent page every time
  --no-paging-headers
  --scenario=<name,name>
     ${Object.keys(presets).join(' ')}
`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h', default: false },
    port: { type: 'string', default: '4310' },
    'api-port': { type: 'string' },
    seed: { type: 'string', default: String(defaultWorld.seed) },
    applicants: { type: 'string', default: String(defaultWorld.applicants) },
    jobs: { type: 'string', default: String(defaultWorld.jobs) },
    locations: { type: 'string', default: String(defaultWorld.locations) },
    accounts: { type: 'string', default: String(defaultWorld.accounts) },
    'time-zone': { type: 'string', default: defaultWorld.timeZone },
    rotation: { type: 'string', default: 'after-use' },
    pkce: { type: 'string', default: 'honoured' },
    application: { type: 'string', default: 'company' },
    'client-credentials': { type: 'string', default: 'accepted' },
    'token-place': { type: 'string', default: 'header-or-query' },
    submission: { type: 'string', default: 'bare' },
    repeats: { type: 'string', default: 'answer-500' },
    reach: { type: 'string', default: 'own-account' },
    'per-page': { type: 'string', default: '25' },
    'max-per-page': { type: 'string', default: '100' },
    strict: { type: 'boolean', default: false },
    'always-ask': { type: 'boolean', default: false },
    'no-paging-headers': { type: 'boolean', default: false },
    scenario: { type: 'string', default: '' },
  },
});

function number(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} must be a whole number, not ${text}`);
  return value;
}

function oneOf<const T extends string>(name: string, text: string, words: readonly T[]): T {
  const word = words.find((one) => one === text);
  if (word === undefined) throw new Error(`--${name} must be one of ${words.join(', ')}, not ${text}`);
  return word;
}

function scenarioOf(text: string): Partial<Scenario> {
  const chosen: Partial<Scenario> = {};
  for (const name of text.split(',').filter((one) => one !== '')) {
    const preset = Object.entries(presets).find(([one]) => one === name)?.[1];
    if (preset === undefined)
      throw new Error(`No scenario ${name}. There are: ${Object.keys(presets).join(', ')}`);
    Object.assign(chosen, preset);
  }
  return chosen;
}

function optionsOf(given: typeof values): SandboxOptions {
  return {
    port: number('port', given.port),
    ...(given['api-port'] === undefined ? {} : { apiPort: number('api-port', given['api-port']) }),
    seed: number('seed', given.seed),
    applicants: number('applicants', given.applicants),
    jobs: number('jobs', given.jobs),
    locations: number('locations', given.locations),
    accounts: number('accounts', given.accounts),
    timeZone: given['time-zone'],
    rotation: oneOf('rotation', given.rotation, ['after-use', 'at-once']),
    pkce: oneOf('pkce', given.pkce, ['honoured', 'ignored', 'required']),
    application: oneOf('application', given.application, ['company', 'partner']),
    clientCredentials: oneOf('client-credentials', given['client-credentials'], [
      'accepted',
      'refused-by-resources',
    ]),
    tokenPlace: oneOf('token-place', given['token-place'], ['header-or-query', 'query-only']),
    submission: oneOf('submission', given.submission, ['bare', 'wrapped', 'either']),
    repeats: oneOf('repeats', given.repeats, ['answer-500', 'answer-422', 'accepted']),
    reach: oneOf('reach', given.reach, ['own-account', 'related-accounts']),
    perPage: number('per-page', given['per-page']),
    maxPerPage: number('max-per-page', given['max-per-page']),
    isStrict: given.strict,
    isConsentSkipped: !given['always-ask'],
    hasPagingHeaders: !given['no-paging-headers'],
    scenario: scenarioOf(given.scenario),
    hasControl: true,
  };
}

if (values.help) {
  console.log(help);
} else {
  try {
    const server = await startSandbox(optionsOf(values));
    const { clientId, clientSecret, email, password } = server.credentials;
    console.log(`Sample CareerPlug: ${server.world.applicants.count()} applicants, ${server.world.listedJobs().length} jobs.

  Address        ${server.appOrigin}${server.apiOrigin === server.appOrigin ? '' : `\n  API            ${server.apiOrigin}`}
  Application    ${clientId}
  Secret         ${clientSecret}
  Log in as      ${email} / ${password}

  What goes wrong can be switched at ${server.appOrigin}/sandbox, or from a script:
    curl -X POST ${server.appOrigin}/sandbox/scenarios -d '{"throttled":true}'
  ${Object.entries(calm)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ')}

  Ctrl+C ends it; --help lists the options.`);
    const stop = (): void => void server.close();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
