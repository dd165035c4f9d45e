import { ipcMain } from 'electron';
import { callChannel } from '../../shared/contract/channels.ts';
import type { AnswerCall } from './answer-call.ts';
import { trustedAudience } from './trusted-sender.ts';
import type { Windows } from './windows.ts';

/** Connects the one channel of calls. */
export function serve(deps: {
  readonly answerCall: AnswerCall;
  readonly windows: Windows;
  readonly devOrigin: string | null;
}): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame;
    const audience = trustedAudience(
      {
        webContentsId: event.sender.id,
        frame: frame === null ? null : { url: frame.url, isTop: frame.parent === null },
      },
      deps.windows.audienceOf,
      deps.devOrigin,
    );
    return deps.answerCall(audience, name, input);
  });
}
