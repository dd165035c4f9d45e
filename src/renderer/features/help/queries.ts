import { deskQuery } from '../../desk/query.ts';

export const licencesQuery = deskQuery('help.licences');
/** A state of a moment: read anew whenever the screen is opened. */
export const diagnosticsQuery = { ...deskQuery('help.diagnostics'), gcTime: 0 };
