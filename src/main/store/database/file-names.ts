export const deskName = 'desk.db';
export const mirrorName = 'mirror.db';

export const storeFileNames = [deskName, mirrorName];
