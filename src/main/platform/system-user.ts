import { userInfo } from 'node:os';

/** The operating system's user name: who took a walk-in. Some container users have none. */
export function systemUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
