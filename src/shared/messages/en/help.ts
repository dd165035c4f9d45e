export const help = {
  'help.title': 'Help',
  'help.start': 'In short',
  'help.walkIns': 'Somebody walks in',
  'help.walkInsText':
    'Choose New walk-in, ask for phone and email first, and save. It is safe on this computer at once, and sent to CareerPlug when there is internet. The outbox shows where each one stands.',
  'help.review': 'Looking through who applied',
  'help.reviewText':
    'Press R in the list for one person at a time, 1, 2 and 3 for Call, Maybe and No, Ctrl+Z or ⌘Z to take a step back. These marks stay on this computer; CareerPlug’s own status has a lock beside it.',
  'help.offline': 'Without internet',
  'help.offlineText':
    'You can read, search, mark and take walk-ins. The status bar says how fresh everything is, and what waits to be sent.',
  'help.shortcuts': 'All keyboard shortcuts',
  'help.where': 'What is stored where',
  'help.whereText':
    'Everything lies in the data folder of your user account, one folder for each CareerPlug account. None of it is sent anywhere but to CareerPlug.',
  'help.folder': 'Folder',
  'help.mirror': 'A copy of what CareerPlug says. Lost, it is read again.',
  'help.desk':
    'What exists nowhere else: walk-ins with their résumés, proof of delivery, your marks, notes, contacts and reminders. Never reset by itself.',
  'help.vault': 'Keys and tokens, wrapped by this computer’s own key store. Lost, you sign in again.',
  'help.log': 'What the program did, without names, addresses or keys; for support.',
  'help.encrypted': 'encrypted',
  'help.diagnostics': 'For support',
  'help.diagnosticsText':
    'Version, settings, states and the end of the log. No names, addresses, phone numbers, keys or host names of your company are in it. Look before you send it.',
  'help.diagnosticsShow': 'What is copied',
  'help.diagnosticsCopy': 'Copy',
  'help.diagnosticsCopied': 'Copied. Paste it where support asks for it.',
  'help.licences': 'Licences',
  'help.licencesText':
    'Hiredesk is free software under the MIT licence. It contains the work of others, with thanks:',
  'help.licencesMissing': 'The list is made when Hiredesk is built, and isn’t in this copy.',
  'help.guide': 'The guide, with pictures, lies in docs/guide of the source, in English and Spanish.',
} as const;
