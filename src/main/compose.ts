import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redact } from '../careerplug/http/redact.ts';
import { createOAuthClient } from '../careerplug/oauth/oauth-client.ts';
import { followApp, type FollowedApp } from './app/follow-app.ts';
import { localeOf, createText, type Text } from './app/texts.ts';
import { readMachinePreset } from './app/machine-preset.ts';
import { askForEntry } from './app/ask-for-entry.ts';
import { offerAppImageEntry } from './app/offer-appimage-entry.ts';
import { readPreset } from './app/preset.ts';
import { denyByDefault } from './app/security.ts';
import type { StartedApp } from './app/start-app.ts';
import { createConnectionBook } from './auth/connection-book.ts';
import { createSessionService } from './auth/create-session-service.ts';
import type { Preset } from './auth/client-input.ts';
import type { SessionService } from './auth/session-service.ts';
import { createVault } from './auth/vault.ts';
import { createDesk } from './compose-desk.ts';
import { createSampleCompany } from './compose-sample.ts';
import { createUpdates } from './compose-updates.ts';
import { createDiagnostics } from './compose-diagnostics.ts';
import { createExporter } from './export/create-exporter.ts';
import { createAnswerCall } from './ipc/answer-call.ts';
import { appHandlers } from './ipc/handlers/app.ts';
import { applicantHandlers } from './ipc/handlers/applicants.ts';
import { connectionHandlers } from './ipc/handlers/connections.ts';
import { helpHandlers } from './ipc/handlers/help.ts';
import { exportHandlers } from './ipc/handlers/export.ts';
import { jobHandlers } from './ipc/handlers/jobs.ts';
import { markHandlers } from './ipc/handlers/marks.ts';
import { outboxHandlers } from './ipc/handlers/outbox.ts';
import { templateHandlers } from './ipc/handlers/templates.ts';
import { sessionHandlers } from './ipc/handlers/session.ts';
import { syncHandlers } from './ipc/handlers/sync.ts';
import { updateHandlers } from './ipc/handlers/updates.ts';
import { createOnDesk } from './ipc/open-desk.ts';
import { createPublish } from './ipc/publish.ts';
import { serve } from './ipc/serve.ts';
import { createWindows } from './ipc/windows.ts';
import { systemClock } from './platform/clock.ts';
import { createElectronBrowser, createElectronClipboard } from './platform/electron-browser.ts';
import { createElectronFileDialogs } from './platform/electron-file-dialogs.ts';
import { createElectronPrinter } from './platform/electron-printer.ts';
import { createElectronJsonDocument } from './platform/electron-json-document.ts';
import { createElectronCipher } from './platform/electron-key-store.ts';
import { createElectronNetwork } from './platform/electron-network.ts';
import { createElectronTraces } from './platform/electron-traces.ts';
import { createFileLog } from './platform/file-log.ts';
import type { JsonDocument } from './platform/json-document.ts';
import { createLeftOverFiles } from './platform/left-over-files.ts';
import { createLoopbackOnly } from './platform/loopback-only.ts';
import { createNodeNewFiles } from './platform/node-new-files.ts';
import { createNodeFiles } from './platform/node-files.ts';
import { systemUserName } from './platform/system-user.ts';
import { createSettingsService } from './settings/create-settings-service.ts';
import { createExchangeFiles } from './outbox/exchange-file.ts';
import { countUnsent } from './store/count-unsent.ts';

/** Builds everything, once the app is ready. Only here does one room learn of another's inside. */
export async function compose(started: StartedApp): Promise<void> {
  const { switches, userDataFolder, facts } = started;
  const clock = systemClock;
  const files = createNodeFiles(clock);
  await files.ensureFolder(userDataFolder);
  const log = createFileLog({
    folder: join(userDataFolder, 'logs'),
    redact,
    isVerbose: facts.devOrigin !== null,
  });
  log.info('app.started', { version: facts.version, platform: process.platform });
  denyByDefault(log, facts.devOrigin);

  const leftOvers = createLeftOverFiles(files, join(userDataFolder, 'begun-exports.json'));
  await leftOvers.removeAll();
  const document = (name: string): JsonDocument =>
    createElectronJsonDocument({ folder: userDataFolder, name, clock, log });
  const managed = readMachinePreset(facts.machinePresetPath, facts.isPackaged);
  if (managed !== null) log.info('managed', { problems: managed.problems.length });
  const language = managed?.language ?? null;
  const settings = createSettingsService(document('settings'), log, language === null ? {} : { language });
  const text = (): Text => createText(localeOf(settings.get().language, facts.systemLocale));
  let restart: (() => void) | null = null;
  started.catchTheUncaught(log, text, () => restart);

  const windows = createWindows();
  const publish = createPublish({ windows, clock, log });
  const network = createElectronNetwork(clock);
  const transport = switches.isLoopbackOnly ? createLoopbackOnly(network) : network;
  const preset: Preset | null = managed?.connection
    ? { ...managed.connection, clientSecret: '', isFixed: true }
    : readPreset(switches.presetPath, switches.isLoopbackOnly, log);
  const userName = systemUserName();
  const cipher = createElectronCipher(log);
  const desk = createDesk({ transport, clock, log, publish, settings, userName });

  const clipboard = createElectronClipboard(log);
  const browser = createElectronBrowser({
    allowed: () => ({ origins: session.ownOrigins(), isLoopbackOnly: switches.isLoopbackOnly }),
    log,
  });
  const session: SessionService = createSessionService({
    dataFolder: userDataFolder,
    isLoopbackOnly: switches.isLoopbackOnly,
    preset,
    vault: createVault({ files, cipher, log }),
    book: createConnectionBook(document('connections'), log),
    files,
    cipher,
    oauthFor: ({ appOrigin, clientId, clientSecret, scope }) =>
      createOAuthClient({
        transport,
        appOrigin,
        clientId,
        clientSecret,
        scope: scope ?? undefined,
        now: clock.now,
      }),
    transport,
    browser,
    clock,
    log,
    desk,
    countsIn: (folder, key) => countUnsent({ folder, key, log }),
    traces: createElectronTraces(log),
    sample: createSampleCompany(log),
  });
  desk.follow(session);
  session.onChange((next) => {
    publish('session.changed', next);
  });
  session.connections.onChange(() => {
    publish('connections.changed', {});
  });

  const onDesk = createOnDesk(desk.current, session.current);
  let quit: () => void = () => undefined;
  const updates = createUpdates({
    started,
    managed,
    clock,
    log,
    isSending: async () => {
      const listed = desk.current() ? await desk.current()?.outbox.list() : null;
      return listed?.ok === true && listed.value.rows.some(({ state }) => state.kind === 'sending');
    },
    quit: () => quit(),
  });
  updates.onChange((state) => {
    publish('updates.changed', state);
  });
  const counter = outboxHandlers(
    onDesk,
    createExchangeFiles({
      files,
      dialogs: createElectronFileDialogs(),
      texts: () => ({
        saveTitle: text()('outbox.export.saveTitle'),
        openTitle: text()('outbox.import.openTitle'),
        kind: text()('outbox.export.kind'),
      }),
      today: () => new Date(clock.now()),
    }),
  );
  const answerCall = createAnswerCall(
    {
      ...appHandlers({
        settings,
        printer: createElectronPrinter(log),
        info: {
          version: facts.version,
          platform: facts.platform,
          userName,
          systemLocale: facts.systemLocale,
          isLoopbackOnly: switches.isLoopbackOnly,
          preset: preset && {
            name: preset.name,
            clientId: preset.clientId,
            hasClientSecret: preset.clientSecret !== '',
            appOrigin: preset.appOrigin,
            apiOrigin: preset.apiOrigin,
          },
          managed,
        },
      }),
      ...sessionHandlers({ session, clipboard, onDesk }),
      ...connectionHandlers(session),
      ...syncHandlers(onDesk),
      ...jobHandlers(onDesk, clock.now),
      ...applicantHandlers({
        onDesk,
        browser,
        clipboard,
        session,
        now: clock.now,
        onErased: (id) => {
          publish('applicants.changed', { ids: [id] });
          publish('outbox.changed', { ids: null });
        },
      }),
      ...markHandlers({ onDesk, publish, clock }),
      ...templateHandlers({ onDesk, publish, clock }),
      ...exportHandlers(
        onDesk,
        createExporter({
          dialogs: createElectronFileDialogs(),
          newFiles: createNodeNewFiles(leftOvers),
          words: text,
          today: () => new Date(clock.now()),
          tellProgress: (progress) => {
            publish('export.progress', progress);
          },
        }),
      ),
      ...counter,
      'drafts.save': (input) => {
        updates.noteTyping();
        return counter['drafts.save'](input);
      },
      ...updateHandlers(updates),
      ...helpHandlers({
        readLicences: () =>
          readFile(join(started.outFolder, 'about', 'licences.json'), 'utf8').catch(() => null),
        diagnostics: createDiagnostics({ started, settings, session, desk, updates, managed }),
        folder: userDataFolder,
        clipboard,
      }),
    },
    log,
  );
  serve({ answerCall, windows, devOrigin: facts.devOrigin });

  const app: FollowedApp = followApp({
    started,
    windows,
    places: document('window'),
    publish,
    settings,
    text,
    clock,
    log,
    unsent: async () => {
      const counts = desk.current() ? await desk.counts() : null;
      const { unsentCount, draftCount } = counts?.ok ? counts.value : { unsentCount: 0, draftCount: 0 };
      const isKept = session.isKept();
      // Drafts are on the disk and wait there, unless the disk is not where they are kept.
      return { count: isKept ? unsentCount : unsentCount + draftCount, isKept };
    },
    shutDown: async () => {
      await updates.prepareEnd();
      await session.stop();
      updates.end();
    },
    wake: desk.wake,
    syncNow: desk.syncNow,
    attend: desk.attend,
  });
  restart = app.restart;
  quit = app.quit;
  started.callbacks.listen((address) => {
    void session.receiveCallback(address);
    app.showWindow();
  });
  // The window opens while the vault and the databases do: it shows `starting` for those milliseconds.
  app.showWindow();
  await session.start();
  updates.start();
  if (process.env['APPIMAGE'] !== undefined) {
    const kept = document('desktop-entry');
    await offerAppImageEntry({ environment: process.env, kept, log, ask: () => askForEntry(text()) });
  }
}
