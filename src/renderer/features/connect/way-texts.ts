import type { MessageId } from '../../../shared/messages/catalogue.ts';
import type { SignInWay } from '../../desk/connect-request.tsx';

type WayTexts = {
  readonly title: MessageId;
  readonly lead: MessageId;
  /** Signing in again to a connection, by name. */
  readonly leadAgain: MessageId;
  readonly submit: MessageId;
  readonly submitting: MessageId;
};

/** What the form says, by the way in. */
export const wayTexts: Record<SignInWay, WayTexts> = {
  browser: {
    title: 'connect.formTitle',
    lead: 'connect.formText',
    leadAgain: 'connect.againBrowser',
    submit: 'connect.continue',
    submitting: 'connect.starting',
  },
  keys: {
    title: 'connect.keysTitle',
    lead: 'connect.keysText',
    leadAgain: 'connect.againKeys',
    submit: 'connect.connect',
    submitting: 'connect.connecting',
  },
  token: {
    title: 'connect.tokenTitle',
    lead: 'connect.tokenText',
    leadAgain: 'connect.againToken',
    submit: 'connect.connect',
    submitting: 'connect.connecting',
  },
};
