export const templates = {
  'templates.write': 'Write from a template',
  'templates.title': 'Write to {name}',
  'templates.occasion': 'What it is about',
  'templates.interview': 'Invite to an interview',
  'templates.callBack': 'Ask to call back',
  'templates.stillInterested': 'Ask if still interested',
  'templates.language': 'Language',
  'templates.english': 'English',
  'templates.spanish': 'Español',
  'templates.via': 'Send by',
  'templates.subject': 'Subject',
  'templates.body': 'Message',
  'templates.openText': 'Open in Messages',
  'templates.openEmail': 'Open in mail program',
  'templates.nothingSent': 'Nothing is sent from here: you read it again and send it in your own program.',
  'templates.tooLong': 'This is too long for your program to take over. Please make it shorter.',
  'templates.cancel': 'Cancel',
  'templates.interviewSubject': 'Interview for {job}',
  'templates.interviewBody':
    'Hi {name}, thank you for applying for {job}{place, select, none {} other { at {place}}}. We would like to meet you for an interview. When could you come by this week?',
  'templates.callBackSubject': 'Your application for {job}',
  'templates.callBackBody':
    'Hi {name}, I tried to reach you about your application for {job}{place, select, none {} other { at {place}}}. Please call or write back when you have a moment.',
  'templates.stillInterestedSubject': 'Are you still interested in {job}?',
  'templates.stillInterestedBody':
    'Hi {name}, you applied for {job}{place, select, none {} other { at {place}}} a while ago. Are you still interested? If so, I would like to talk to you.',
  'templates.thisJob': 'our open position',
} as const;
