export const connect = {
  'connect.brand': 'Hiredesk',
  'connect.welcomeTitle': 'Welcome to Hiredesk',
  'connect.welcomeText':
    'Everyone who applied through CareerPlug, on this computer, with or without internet.',
  'connect.signInChoice': 'Sign in to CareerPlug',
  'connect.signInChoiceText':
    'In your own browser: Hiredesk never sees your password. You need the two keys of an API application.',
  'connect.signInChoicePreset': 'Everything is filled in for {name}.',
  'connect.signInChoiceManaged': 'Set up for {name} by your administrator.',
  'connect.promiseMiss': 'You never miss a person',
  'connect.promiseMissHow': 'Everyone who applied, and who waits too long for a first call.',
  'connect.promiseLose': 'You never lose a person',
  'connect.promiseLoseHow': 'Walk-ins are saved here first and delivered exactly once.',
  'connect.promiseLie': 'It never lies',
  'connect.promiseLieHow': 'What CareerPlug says, and how old it is, is told as it is.',
  'connect.signInFor': 'Your company uses CareerPlug',
  'connect.sampleFor': 'Just looking around',
  'connect.sampleChoice': 'Explore with sample data',
  'connect.sampleChoiceText':
    'A made-up company with jobs and applicants to look around in. No account, no internet, nothing to undo.',
  'connect.sampleOpening': 'Opening the sample company…',
  'connect.loopbackOnly':
    'This window only connects to the sample company on this computer. The real CareerPlug is out of reach here.',
  'connect.independent': 'Hiredesk is independent of CareerPlug.',

  'connect.otherWays': 'Other ways to sign in',
  'connect.keptAccounts': 'Already connected on this computer',
  'connect.startProperly': 'Start the sign-in',
  'connect.unsolicitedText':
    'It wasn’t used: Hiredesk takes only codes it asked for itself, so that nobody can hand you theirs. If you authorized the application in CareerPlug just now, start the sign-in here to finish.',
  'connect.waysTitle': 'What do you have?',
  'connect.waysText': 'Any one of these connects Hiredesk. If you aren’t sure, take the first.',
  'connect.anotherTitle': 'Add another account',
  'connect.anotherText':
    '{name} stays connected. Each account is kept apart: its own sign-in, its own data, its own outbox.',
  'connect.backTo': 'Back to {name}',
  'connect.way.browser.title': 'A CareerPlug login',
  'connect.way.browser.text':
    'Log in with your browser, once. It lasts for months. You also need the two keys of an API application.',
  'connect.way.code.title': 'A login, and CareerPlug shows a code',
  'connect.way.code.text':
    'The same, for when the browser can’t open Hiredesk by itself. You paste the code here.',
  'connect.way.keys.title': 'Only the two keys',
  'connect.way.keys.text':
    'Somebody gave you Application and Secret. Nobody logs in. Not every account lets such a sign-in read applicants; Hiredesk tests it at once.',
  'connect.way.token.title': 'An access token',
  'connect.way.token.text':
    'Somebody gave you a token, or CareerPlug showed you one. It works for two days at most.',

  'connect.formTitle': 'Sign in to CareerPlug',
  'connect.formText': 'Hiredesk signs in with the two keys of an API application. You paste them once.',
  'connect.keysTitle': 'Connect with the two keys',
  'connect.keysText':
    'Hiredesk asks CareerPlug for access by itself, as often as needed. Nobody has to log in.',
  'connect.tokenTitle': 'Connect with an access token',
  'connect.tokenText':
    'Paste it once. Hiredesk can’t renew a token, so it reminds you a day before this one ends.',
  'connect.againBrowser': 'Sign in to {name} again. Everything on this computer is kept.',
  'connect.againKeys': 'Paste the keys of {name} again. Everything on this computer is kept.',
  'connect.againToken': 'Paste a new access token for {name}. Everything on this computer is kept.',
  'connect.presetFilled': 'The keys are filled in for {name}. Just continue.',
  'connect.stepsTitle': 'Where to find the keys',
  'connect.stepOpen':
    'In CareerPlug, open <b>Settings</b>, then <b>API applications</b>. Only an administrator sees that page.',
  'connect.stepAdd': 'Add an application with any name and this callback address:',
  'connect.stepPaste':
    'CareerPlug shows <b>Application</b> and <b>Secret</b>. Copy both and paste them here.',
  'connect.stepAddForKeys':
    'Open the application, or add one with any name. Where it asks for a callback address, this one does:',
  'connect.keysHint':
    'Some accounts show such a sign-in no data. Hiredesk looks right away and tells you; the way in is the browser then.',
  'connect.stepsTokenTitle': 'Where to find a token',
  'connect.stepAuthorize':
    'Open the application, or add one, and press <b>Authorize</b>. CareerPlug shows an access token.',
  'connect.stepPasteToken': 'Copy all of it and paste it here. You can also paste the line it stands in.',
  'connect.tokenHint':
    'A token lives two days. To stay connected for months, sign in with the browser instead.',
  'connect.callbackAddress': 'Callback address',
  'connect.copy': 'Copy',
  'connect.copied': 'Copied',
  'connect.copyAddress': 'Copy the callback address',
  'connect.addressCopied': 'Callback address copied.',
  'connect.addressSelected': 'The address is selected. Press {keys} to copy it.',
  'connect.returnsBy': 'After you authorize, CareerPlug',
  'connect.returnsByCallback': 'Opens Hiredesk',
  'connect.returnsByCode': 'Shows me a code',
  'connect.applicationKey': 'Application key',
  'connect.applicationKeyHint': '“Application” in CareerPlug',
  'connect.secret': 'Secret',
  'connect.secretKnown': 'Filled in already',
  'connect.showSecret': 'Show the secret',
  'connect.hideSecret': 'Hide the secret',
  'connect.token': 'Access token',
  'connect.advancedToken': 'Other addresses',
  'connect.connect': 'Connect',
  'connect.connecting': 'Connecting…',
  'connect.pasteHint': 'Paste, don’t type: I, l and 1 look alike there, and so do 0 and O.',
  'connect.advanced': 'Other addresses and scope',
  'connect.appOrigin': 'CareerPlug address',
  'connect.apiOrigin': 'API address',
  'connect.scope': 'Scope',
  'connect.optional': 'optional',
  'connect.scopeHint': 'Only if CareerPlug gave you one, like global_partner_api.',
  'connect.continue': 'Continue in the browser',
  'connect.starting': 'Opening the browser…',
  'connect.back': 'Back',

  'connect.keyMissing': 'Paste the application key.',
  'connect.secretMissing': 'Paste the secret.',
  'connect.tokenMissing': 'Paste the access token.',
  'connect.keySpaces': 'There is a space inside. Copy the key again in one piece.',
  'connect.keyShort': 'This looks cut off. Copy the key again, all of it.',
  'connect.keyAddress': 'This is an address, not a key. Copy the long row of letters and digits.',
  'connect.keyShape': 'This doesn’t look like a key from CareerPlug. Copy it again, all of it.',
  'connect.keysSame': 'This is the same as the application key. Copy the one called Secret.',
  'connect.originShape': 'Enter an address like https://app.careerplug.com',
  'connect.originPlain': 'This address isn’t protected. Use one that begins with https://',

  'connect.waitingTitle': 'Continue in your browser',
  'connect.waitingText':
    'We opened CareerPlug there. Log in, choose Authorize, and Hiredesk takes it from there.',
  'connect.openAgain': 'Open the browser again',
  'connect.openedAgain': 'The browser was opened again.',
  'connect.copyLink': 'Copy the link',
  'connect.linkCopied': 'Link copied. Paste it into a browser on this computer.',
  'connect.codeLabel': 'CareerPlug shows you a code instead?',
  'connect.codePlaceholder': 'Paste the code, or the whole address of that page',
  'connect.codeMissing': 'Paste the code first.',
  'connect.useCode': 'Use this code',
  'connect.timeLeft': '{time} left',
  'connect.cancel': 'Cancel',

  'connect.weakTitle': 'This computer has no safe place for keys',
  'connect.weakText':
    'You’re signed in to {name}, and nothing has been written to this computer yet. You decide what may be.',
  'connect.weakRisk':
    'Hiredesk encrypts everything it keeps, but the key would lie beside it. Anyone who can read your files could read your applicants and act in CareerPlug as you.',
  'connect.weakMend':
    'Whoever looks after this computer can mend it: set up a keyring (GNOME Keyring or KWallet) that opens when you log in, then start Hiredesk again.',
  'connect.weak.memory-only.title': 'Keep nothing',
  'connect.weak.memory-only.text':
    'Work now. When you quit, everything is forgotten: you sign in again next time, and walk-ins that weren’t sent are lost.',
  'connect.weak.keep-anyway.title': 'Keep it here anyway',
  'connect.weak.keep-anyway.text':
    'You stay signed in and walk-ins are safe from a crash. Choose this if only you use this computer.',
  'connect.weak.cancel.title': 'Don’t sign in',
  'connect.weak.cancel.text': 'Hiredesk gives its access back. Nothing stays on this computer.',

  'connect.redeemingTitle': 'Signing you in',
  'connect.redeemingText':
    'CareerPlug said yes. Hiredesk is collecting its access and looking at your account for the first time.',

  'connect.check.token.works': 'Sign-in accepted',
  'connect.check.token.failed': 'Sign-in not accepted',
  'connect.check.token.not-tried': 'Sign-in: not tried',
  'connect.check.jobs.works': 'Jobs can be read',
  'connect.check.jobs.failed': 'Jobs can’t be read',
  'connect.check.jobs.not-tried': 'Jobs: not tried',
  'connect.check.applicants.works': 'Applicants can be read',
  'connect.check.applicants.failed': 'Applicants can’t be read',
  'connect.check.applicants.not-tried': 'Applicants: not tried',
  'connect.check.keysRefused':
    'CareerPlug accepts the keys but shows them no data: it wants a person’s sign-in for that. Sign in with the browser; the same two keys do.',
  'connect.signInWithBrowser': 'Sign in with the browser',
  'connect.check.forbidden':
    'This sign-in may not read them. In CareerPlug, ask an administrator to give it access, or sign in as somebody who has it.',

  'connect.failure.noInternet.title': 'No internet',
  'connect.failure.noInternet.text':
    'This computer reaches nothing right now. Check the connection, then try again.',
  'connect.failure.unreachable.title': 'CareerPlug can’t be reached',
  'connect.failure.unreachable.text':
    '{host} doesn’t answer, though an address was given for it. Check the address, or try again later.',
  'connect.failure.certificate.title': 'The connection isn’t safe',
  'connect.failure.certificate.text':
    '{host} could not prove who it is, so nothing was sent to it. Check the address and this computer’s clock.',
  'connect.failure.timeout.title': 'CareerPlug took too long',
  'connect.failure.timeout.text': '{host} didn’t answer in time. Nothing is lost. Try again in a moment.',
  'connect.failure.throttled.title': 'CareerPlug asks us to wait',
  'connect.failure.throttled.text': 'Too many requests came from here. Try again after {time}.',
  'connect.failure.notJson.title': 'That wasn’t CareerPlug’s usual answer',
  'connect.failure.notJson.text':
    'A web page came back where data was expected. CareerPlug may be under maintenance, or the address is another site’s. Your keys are safe.',
  'connect.failure.serverError.title': 'CareerPlug has a problem',
  'connect.failure.serverError.text':
    'It answered with an error of its own. Your keys are fine as far as we know. Try again in a few minutes.',
  'connect.failure.invalidClient.title': 'CareerPlug doesn’t know these keys',
  'connect.failure.invalidClient.text':
    'The application key or the secret is wrong, or the application was removed. Copy both again: I, l and 1 look alike there, and so do 0 and O.',
  'connect.failure.invalidGrant.title': 'The code can’t be used',
  'connect.failure.invalidGrant.text':
    'It was used already, is too old, or belongs to another callback address. Start again to get a new one.',
  'connect.failure.invalidScope.title': 'CareerPlug refused the scope',
  'connect.failure.invalidScope.text': 'Leave the scope empty unless CareerPlug gave you one.',
  'connect.failure.accessDenied.title': 'Access was not granted',
  'connect.failure.accessDenied.text':
    'Someone chose not to authorize Hiredesk in the browser. Nothing was read. You can start again.',
  'connect.failure.codeExpired.title': 'The ten minutes are over',
  'connect.failure.codeExpired.text': 'CareerPlug’s codes live ten minutes. Start again to get a new one.',
  'connect.failure.foreignState.title': 'Something else arrived',
  'connect.failure.foreignState.text':
    'An answer came that doesn’t belong to this sign-in. It was ignored. Please go on in the browser.',
  'connect.failure.unsolicitedCode.title': 'A code arrived that nobody asked for',
  'connect.failure.unsolicitedCode.text':
    'It wasn’t used. If you authorized the application in CareerPlug’s settings just now, go on in the browser to finish here.',
  'connect.failure.hostNotAllowed.title': 'This address isn’t allowed here',
  'connect.failure.hostNotAllowed.text':
    'This window only connects to the sample company on this computer. Nothing was sent.',
  'connect.failure.invalidInput.title': 'Something in the form isn’t right',
  'connect.failure.invalidInput.text': 'Check the keys and addresses below, then try again.',
  'connect.failure.invalidCode.text': 'Paste the code from CareerPlug’s page, or that page’s whole address.',
  'connect.failure.weakEncryption.title': 'This computer can’t protect the keys',
  'connect.failure.weakEncryption.text':
    'It has no key store Hiredesk trusts, so nothing was kept. Ask whoever looks after this computer.',
  'connect.failure.forbidden.title': 'This account may not do that',
  'connect.failure.forbidden.text':
    'CareerPlug signed you in but doesn’t let this application read the account. Ask your CareerPlug administrator.',
  'connect.failure.ended.title': 'Please sign in again',
  'connect.failure.ended.text': 'Your CareerPlug sign-in has ended. Everything on this computer is kept.',
  'connect.failure.refusedByResources.title': 'CareerPlug shows this key no data',
  'connect.failure.refusedByResources.text':
    'The sign-in worked, but nothing can be read with it. Ask CareerPlug to turn on API access for your account, then sign in again.',
  'connect.failure.diskFull.title': 'The disk is full',
  'connect.failure.diskFull.text': 'Hiredesk could not save. Free some space, then try again.',
  'connect.failure.storage.title': 'Hiredesk could not save on this computer',
  'connect.failure.storage.text':
    'Nothing was deleted. Try again; if it stays, copy the details for support.',
  'connect.failure.locked.title': 'The key store is locked',
  'connect.failure.locked.text': 'Unlock this computer’s key store, then try again. Nothing was changed.',
  'connect.failure.other.title': 'That didn’t work',
  'connect.failure.other.text': 'Nothing was lost. Try again; the details say more.',
} as const;
