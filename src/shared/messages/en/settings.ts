export const settings = {
  'settings.connection': 'Connection',
  'settings.signedInAt': 'Signed in at {host}',
  'settings.signInNeededAt': 'Please sign in again at {host}',
  'settings.sample': 'A made-up company. Nothing here reaches CareerPlug.',
  'settings.signOut': 'Sign out',
  'settings.leaveSample': 'Leave the sample',
  'settings.leaveSampleTitle': 'Leave the made-up company?',
  'settings.leaveSampleWhat': 'The made-up applicants are removed from this computer.',
  'settings.signOutTitle': 'Sign out of CareerPlug?',
  'settings.signOutWhat':
    'The copy of your applicants and jobs is removed from this computer. In CareerPlug nothing changes.',
  'settings.leftNothing': 'Every walk-in has been sent.',
  'settings.leftUnsent':
    '{unsent, plural, one {<b># walk-in hasn’t been sent.</b>} other {<b># walk-ins haven’t been sent.</b>}}{drafts, plural, =0 {} one { # draft isn’t finished.} other { # drafts aren’t finished.}} They stay locked on this computer until you sign in again.',
  'settings.leftDrafts':
    '{drafts, plural, one {<b># draft isn’t finished.</b> It stays} other {<b># drafts aren’t finished.</b> They stay}} locked on this computer until you sign in again.',
  'settings.leftUnknown':
    'We couldn’t check whether walk-ins are waiting. If there are any, they stay locked on this computer.',
  'settings.staySignedIn': 'Stay signed in',
  'settings.signOutKeep': 'Sign out and keep them locked here',
  'settings.sync': 'Data from CareerPlug',
  'settings.neverComplete': 'Not complete yet',
  'settings.completeAt': 'Complete as of {when}',
  'settings.kept':
    '{applicants, plural, one {# applicant} other {# applicants}} and {jobs, plural, one {# open job} other {# open jobs}} on this computer',
  'settings.checkNow': 'Check now',
  'settings.checking': 'Checking',
  'settings.retryAt': 'Next try at {time}.',
  'settings.unreadable':
    '{count, plural, one {<b># record</b> from CareerPlug couldn’t be read and isn’t shown. Look for it in CareerPlug.} other {<b># records</b> from CareerPlug couldn’t be read and aren’t shown. Look for them in CareerPlug.}}',
  'settings.appearance': 'Appearance and language',
  'settings.theme': 'Theme',
  'settings.system': 'Like the system',
  'settings.light': 'Light',
  'settings.dark': 'Dark',
  'settings.density': 'Rows',
  'settings.comfortable': 'Comfortable',
  'settings.compact': 'Compact',
  'settings.language': 'Language',
  'settings.firstCall': 'First call',
  'settings.firstCallGoal': 'Goal',
  'settings.firstCallHow': 'New applicants who wait longer are marked with a clock.',
  'settings.hours': '{count} h',
  'settings.keptHere': 'On this computer',
  'settings.keptHereWhat':
    'Applicants, jobs and walk-ins are kept in the data folder of your user account, so that you can read and work without internet. Nothing is sent anywhere but to CareerPlug.',
  'settings.protectionStrong':
    'They are encrypted. The key is kept by the key store of this computer, which opens with your own sign-in.',
  'settings.protectionWeak':
    'They are encrypted, but this computer has no secure place for the key. Somebody who can read your files can read them too.',
  'settings.protectionMemory':
    'This computer has no secure place for keys, so nothing is kept when you quit. Walk-ins that haven’t been sent would be lost then.',
  'settings.about': 'About',
  'settings.version': 'Hiredesk {version}.',
  'settings.independent': 'Hiredesk is independent of CareerPlug.',
  'settings.loopbackOnly': 'This copy connects only to addresses on this computer.',
} as const;
