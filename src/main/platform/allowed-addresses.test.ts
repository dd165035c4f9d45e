import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAllowedAddress } from './allowed-addresses.ts';

const real = { origins: ['https://ats.example.com:8443'], isLoopbackOnly: false };
const local = { origins: ['http://127.0.0.1:4000'], isLoopbackOnly: true };

test.each([
  'https://app.careerplug.com/oauth/authorize?client_id=a&state=b',
  'https://app.careerplug.com/manage/apps/12',
  'https://ats.example.com:8443/oauth/authorize?x=1',
  'mailto:jo%2Bjobs@example.com',
  'mailto:jo@example.com',
  'tel:+15125550123',
  'tel:5125550123',
  'sms:+15125550123',
  'sms:+15125550123?body=Hi%20Jordan%2C%0Acall%20me',
  'mailto:jo@example.com?subject=Crew&body=Hola%2C%0D%0Ale%20espero%20el%20mi%C3%A9rcoles.',
])('opens %s', (address) => {
  expect(isAllowedAddress(address, real)).toBe(true);
});

test.each([
  'http://app.careerplug.com/',
  'https://careerplug.com.example.com/',
  'https://app.careerplug.com.evil.example/',
  'https://app.careerplug.com:444/',
  'https://user:pw@app.careerplug.com/',
  'https://app.careerplug.com@evil.example/',
  'https://evil.example/',
  'http://127.0.0.1:4000/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'smb://server/share',
  'ms-msdt:/id',
  'com.hiredesk.app://oauth/callback?code=x',
  'app://hiredesk/index.html',
  'mailto:jo@example.com?cc=everyone@example.com',
  'mailto:jo@example.com,other@example.com',
  'mailto:a@b@c',
  'mailto:',
  'tel:5125550123;ext=1',
  'tel:*21*5550123%23',
  'sms:5125550123?body=hi&to=5125550124',
  'sms:5125550123?body=hi;5125550124',
  'tel:5125550123?body=hi',
  'mailto:jo@example.com?subject=hi&body=hi&cc=everyone@example.com',
  'mailto:jo@example.com?subject=hi%0D%0Abcc:all@example.com&body=hi&attach=/etc/passwd',
  'mailto:jo@example.com?body=%00',
  'tel:',
  'https://app.careerplug.com/\nX',
  ' https://app.careerplug.com/',
  'https:\\\\app.careerplug.com',
  'not an address',
  '',
])('does not open %j', (address) => {
  expect(isAllowedAddress(address, real)).toBe(false);
});

test('a connection on this computer is opened, and with it nothing outside', () => {
  expect(isAllowedAddress('http://127.0.0.1:4000/oauth/authorize', local)).toBe(true);
  expect(isAllowedAddress('http://127.0.0.1:4001/', local)).toBe(false);
  expect(isAllowedAddress('https://app.careerplug.com/', local)).toBe(false);
  expect(isAllowedAddress('mailto:jo@example.com', local)).toBe(true);
});

test('never throws, and never opens another scheme', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.string({ unit: 'binary' })), (address) => {
      if (isAllowedAddress(address, real)) expect(address).toMatch(/^(?:https|mailto|tel|sms):/u);
    }),
    { numRuns: 2000 },
  );
});
