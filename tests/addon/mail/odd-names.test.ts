import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestMail } from '../../../addon/mail/digest-mail.ts';
import { monthMail } from '../../../addon/mail/month-mail.ts';
import { noticeMail } from '../../../addon/mail/notice-mail.ts';
import type { Mail } from '../../../addon/rules/mails/mail.ts';
import { aDigest, aDigestCase, aLink, aNotice } from './a-digest.ts';
import { aMonth } from './a-month.ts';
import { OFFICE_WITH_TROUBLE } from './an-office-overview.ts';

/** What people type, and what somebody might who means harm. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</td></table>',
    'דנה\r\nBcc: all@office.example',
    'דנה\u2028כהן\u0085\u000b',
    '\u202eדנה\u2067',
    '&lt;b&gt;',
    'נטע \ud800',
    '\u0000',
    'Dana 2',
    'א'.repeat(500),
  ),
);
const names = fc.array(typed, { minLength: 8, maxLength: 8 });

/** One of each kind of mail, with these names wherever somebody could have typed one. */
function mailsWith(all: readonly string[]): readonly Mail[] {
  const [
    caseId = '',
    initials = '',
    insteadOf = '',
    owner = '',
    colleague = '',
    label = '',
    channel = '',
    told = '',
  ] = all;
  const digest = aDigest({
    cases: [aDigestCase('C-1', { caseId, initials, insteadOf })],
    notices: [aNotice(`new ${told}`, { name: told })],
    office: {
      ...OFFICE_WITH_TROUBLE,
      loads: [{ name: colleague, open: 3, overdue: 1, isOverloaded: true }],
      missed: [{ name: colleague, count: 2 }],
      escalated: [{ ...aDigestCase('C-2', { caseId, initials }), owner }],
      trouble: [
        { what: 'triggerMissing', label },
        { what: 'mailFailed', names: [colleague, owner] },
        { what: 'settings', labels: [label] },
      ],
    },
  });
  const ofDigest = digestMail(digest, aLink(digest));
  if (ofDigest === null) throw new Error('there is something to tell');
  const url = 'https://docs.google.com/spreadsheets/d/the-office/edit';
  const settings = { startDays: 14, monthlyTarget: 700, monthlyBefore: 300 };
  const figures = aMonth({ channels: [{ label: channel, count: 3 }] });
  return [
    ofDigest,
    monthMail({ figures, before: figures, settings, url }),
    noticeMail([{ caseId, about: 'finish', stage: '', url }], url),
  ];
}

const PLAIN = mailsWith(Array.from({ length: 8 }, () => 'א'));
const tagsOf = ({ htmlBody }: Mail) => htmlBody.match(/<[^>]*>/g);

test('whatever somebody typed, a page has the same elements and attributes', () => {
  fc.assert(
    fc.property(names, (all) => {
      expect(mailsWith(all).map(tagsOf)).toEqual(PLAIN.map(tagsOf));
    }),
  );
});

test('whatever somebody typed, a text has the same lines, and nothing in it turns them round', () => {
  fc.assert(
    fc.property(names, (all) => {
      for (const [index, { body }] of mailsWith(all).entries()) {
        expect(body.split(/[\p{Cc}\p{Zl}\p{Zp}]/u)).toHaveLength(PLAIN[index]?.body.split('\n').length ?? 0);
        expect(body).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066\u2067]/);
        for (const line of body.split('\n'))
          expect(line.split('\u2068')).toHaveLength(line.split('\u2069').length);
      }
    }),
  );
});

test('whatever somebody typed, a subject is one short line without a mark that nobody sees', () => {
  fc.assert(
    fc.property(names, (all) => {
      for (const { subject } of mailsWith(all)) {
        expect(subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect([...subject].length).toBeLessThan(100);
      }
    }),
  );
});
