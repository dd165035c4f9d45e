export const failures = {
  'failures.details': 'Details',
  'failures.copyDetails': 'Copy details',
  'failures.tryAgain': 'Try again',
  'failures.noInternet': 'No internet. What is saved on this computer stays readable.',
  'failures.unreachable': 'CareerPlug can’t be reached. Your internet works. We’ll keep trying.',
  'failures.hostUnreachable': '{host} can’t be reached. Check the address, or try again later.',
  'failures.certificate':
    'The connection to CareerPlug isn’t private: its certificate isn’t valid here. Nothing was sent. A company network or a wrong clock can cause this.',
  'failures.timeout': 'CareerPlug took too long to answer.',
  'failures.throttled': 'CareerPlug asks us to slow down. We go on at {time, time, short}. Nothing is lost.',
  'failures.neverSignedIn': 'Nobody is signed in.',
  'failures.signInEnded': 'Your sign-in has ended. Please sign in again. Everything here is kept.',
  'failures.refusedByResources':
    'The sign-in worked, but CareerPlug doesn’t show this key any data. Sign in with the browser instead, or ask CareerPlug to turn on API access.',
  'failures.forbidden': 'Your CareerPlug account isn’t allowed to see or do this.',
  'failures.notFound': 'CareerPlug doesn’t have this any more.',
  'failures.invalidInput': 'Something in this isn’t complete or isn’t right.',
  'failures.invalidClient':
    'CareerPlug doesn’t know this application key or secret. Paste both again: letters like I, l and 1 look alike.',
  'failures.invalidGrant':
    'CareerPlug didn’t accept this code. It may have been used already, or be older than ten minutes. Please start again.',
  'failures.invalidScope': 'CareerPlug doesn’t offer this application the scope that was asked for.',
  'failures.accessDenied': 'Access was not given in the browser. Nothing was connected.',
  'failures.codeExpired': 'The ten minutes for signing in are over. Please start again.',
  'failures.foreignState': 'An answer came that doesn’t belong to this sign-in. It was ignored.',
  'failures.unsolicitedCode':
    'CareerPlug sent a code that wasn’t asked for here. It was ignored. Start the sign-in from Hiredesk.',
  'failures.cancelled': 'The sign-in was cancelled.',
  'failures.hostNotAllowed':
    'This copy of Hiredesk connects only to addresses on this computer. Nothing was sent.',
  'failures.validation': 'CareerPlug didn’t accept this. Look at what it says under Details.',
  'failures.duplicatePerson':
    'CareerPlug already has an application from this person for this place. It may refuse a second one within 90 days.',
  'failures.wrongState': 'That isn’t possible any more: it has changed meanwhile.',
  'failures.weakEncryption':
    'This computer has no secure place for keys. Hiredesk saves nothing until you allow weaker protection.',
  'failures.wrongPassphrase': 'That isn’t the passphrase of this file. Try again.',
  'failures.fileForeign': 'This isn’t a file with walk-ins from Hiredesk.',
  'failures.fileDamaged':
    'This file is damaged, so nothing was taken from it. Copy it again from where it came.',
  'failures.fileNewer': 'A newer Hiredesk wrote this file. Update Hiredesk to open it.',
  'failures.fileEmpty':
    'There is nothing to export: what is being sent, or possibly arrived, can’t go into a file.',
  'failures.fileTooLarge': 'That is too much for one file. Export fewer applications at once.',
  'failures.fileOtherCompany':
    'These applications belong to another CareerPlug account. Sign in to that one, then import the file.',
  'failures.notJson': 'CareerPlug answered with a page instead of data. It may be under maintenance.',
  'failures.wrongShape': 'CareerPlug answered in a way we don’t understand.',
  'failures.serverError': 'CareerPlug has a problem on its side. We’ll try again.',
  'failures.redirect': 'CareerPlug sent us to another address. We don’t follow it with your sign-in.',
  'failures.diskFull': 'The disk of this computer is full. Free some space, then try again.',
  'failures.readOnly': 'Hiredesk can’t write to its folder on this computer.',
  'failures.damaged':
    'A file of Hiredesk on this computer is damaged. It is kept as it is; nothing was deleted.',
  'failures.wrongKey':
    'The data on this computer can’t be opened with the key that is here. Nothing was deleted.',
  'failures.busy': 'The data on this computer is in use. Try again in a moment.',
  'failures.newerVersion': 'This data was written by a newer Hiredesk. Update Hiredesk to open it.',
  'failures.storage': 'Something on this computer didn’t work. Nothing was lost. Try again.',
  'failures.keyStoreLocked':
    'The key store of this computer is locked. Unlock it, then try again. Nothing was touched.',
  'failures.keyStoreMissing': 'The key store of this computer can’t be found. Nothing was touched.',
} as const;
