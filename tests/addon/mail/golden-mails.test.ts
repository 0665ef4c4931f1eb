import { expect, test } from 'vitest';
import { mailsToSee } from './mails-to-see.ts';

test.each([...mailsToSee()])('the mail reads well as a page and as plain text: %s', async (name, mail) => {
  await expect(mail.htmlBody).toMatchFileSnapshot(`../../golden/mails/${name}.html`);
  await expect(`${mail.subject}\n\n${mail.body}`).toMatchFileSnapshot(`../../golden/mails/${name}.txt`);
});
