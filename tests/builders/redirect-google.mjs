/**
 * Loaded into clasp before it starts: Google's client has an option for where an API lives, and clasp has none
 * to set it. Nothing else about clasp is changed.
 */
import { createRequire } from 'node:module';

const [, program = ''] = process.argv;
if (program.includes('clasp')) {
  const { google } = createRequire(program)('googleapis');
  for (const api of ['script', 'oauth2']) {
    const atGoogle = google[api].bind(google);
    google[api] = (version) => {
      const options = typeof version === 'string' ? { version } : version;
      return atGoogle({ ...options, rootUrl: process.env.GOOGLE_ROOT_URL });
    };
  }
}
