import { accountScenes } from './account-scenes.ts';
import { connectScenes } from './connect-scenes.ts';
import { deskScenes } from './desk-scenes.ts';
import { guideScenes } from './guide-scenes.ts';
import { installedScenes } from './installed-scenes.ts';
import type { Scene } from './stage.ts';
import { walkInScenes } from './walk-in-scenes.ts';

export const scenes: readonly Scene[] = [
  ...connectScenes,
  ...accountScenes,
  ...deskScenes,
  ...walkInScenes,
  ...installedScenes,
  ...guideScenes,
];
