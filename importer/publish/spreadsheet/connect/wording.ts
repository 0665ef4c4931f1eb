import type { Failure } from './failure.ts';

/** What is told while a call waits for its next turn. */
export function waitText({ status, systemCode }: Failure, waitMs: number): string {
  const wait = waitTime(waitMs);
  if (status === 429) return `Google asks to wait ${wait} (quota); trying again`;
  if (status !== null)
    return `Google is busy (${status}); trying again in ${wait} (Ctrl-C does no harm: run the same command again)`;
  return `No reply from Google (${systemCode}); trying again in ${wait} (Ctrl-C does no harm: run the same command again)`;
}

/** As a person says it: `12 s`, `3 minutes`, `2 hours`. */
function waitTime(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

const SIGN_IN = 'npx casesheet sign-in --client FILE';
const ANY_SPREADSHEET = `${SIGN_IN} --any-spreadsheet`;
const ENABLE_HINT = 'wait a few minutes, and run this again';

/** Every sentence about a failed connection to Google stands here: what happened, and what to do. */
export const SENTENCES = {
  noCredentials: `casesheet is not signed in to Google: run ${SIGN_IN} with the client file from Google Cloud, or set GOOGLE_APPLICATION_CREDENTIALS to the key file of a service account; README.md and docs/google-sheets.md show both ways.`,
  signInExpired: `Google no longer accepts the saved sign-in (it has expired or was revoked): run ${SIGN_IN} again. If this happens every week, the app's publishing status in Google Cloud is still "Testing"; the README tells how to change it.`,
  keyRefused:
    'Google does not accept this key (it has expired, or was deleted or disabled): make a new key for the service account in Google Cloud, and set GOOGLE_APPLICATION_CREDENTIALS to its file.',
  gcloudExpired:
    'Google no longer accepts the sign-in that gcloud saved: run gcloud auth application-default login again, with the --scopes and the --client-id-file that docs/google-sheets.md names.',
  unknownUser:
    'The server at CASESHEET_SHEETS_ROOT_URL does not accept CASESHEET_USER: set it to the email of the person to act for.',
  clientRefused: `Google does not know the OAuth client that this sign-in was made with (it was deleted, or its secret was changed): download the client file again and run ${SIGN_IN}.`,
  openToOthers: (path: string) =>
    `Other accounts of this computer can read the saved sign-in (${path}): run npx casesheet sign-out, and then ${SIGN_IN} again.`,
  damagedSignIn: (path: string) => `The saved sign-in (${path}) is damaged: run ${SIGN_IN} again.`,
  missingFile: (path: string) => `There is no file ${path}: check its name and folder.`,
  unreadableFile: (path: string, code: string) => `The file ${path} cannot be read (${code}).`,
  noJson: (path: string) =>
    `The file ${path} is not what Google Cloud downloads (it is no JSON): download it again, and leave it as it is.`,
  webClient: (path: string) =>
    `The client file ${path} is for a web application: make an OAuth client of the type Desktop app in Google Cloud, and download that one.`,
  keyNotClient: (path: string) =>
    `The file ${path} is the key of a service account, with which nobody signs in: set GOOGLE_APPLICATION_CREDENTIALS to it instead, and publish.`,
  noClientFile: (path: string) =>
    `The file ${path} is no OAuth client: download the client file (client_secret_….json) of a Desktop app from Google Cloud.`,
  clientNotKey: (path: string) =>
    `GOOGLE_APPLICATION_CREDENTIALS names ${path}, which is an OAuth client file: unset it, and run npx casesheet sign-in --client ${path}.`,
  noKeyFile: (path: string) =>
    `The file ${path} is no key of a service account and no sign-in of gcloud: download the key again, or unset GOOGLE_APPLICATION_CREDENTIALS and run ${SIGN_IN}.`,
  personRefused: `Google was told not to give casesheet access: run ${SIGN_IN} again and choose Continue. If Google said that the app is being tested, add the account as a test user; the README tells how.`,
  signInRefused: (reason: string) =>
    `Google refused the sign-in (${reason}): the account's organisation may not allow it; ask its administrator, or use another account.`,
  nobodyCameBack: `The browser did not come back from Google within the time: run ${SIGN_IN} again. If Google showed an error instead of asking, docs/google-sheets.md tells what it means.`,
  scopeNotGranted: `Google did not give the access that casesheet asked for: run ${SIGN_IN} again and tick every box.`,
  noRefreshToken: `Google gave access for an hour only: remove casesheet at https://myaccount.google.com/connections, and run ${SIGN_IN} again.`,
  signInFailed: (reason: string) =>
    `Google did not finish the sign-in (${reason}): run ${SIGN_IN} again; if it happens again, download the client file anew.`,
  signedOutHereOnly:
    'The sign-in is deleted from this computer, but Google could not be told: take the access back at https://myaccount.google.com/connections.',
  noAccess: (account: string | null) =>
    account === null
      ? 'The account that casesheet acts for may not open or change this spreadsheet: ask its owner to share it with that account as editor, or sign in with another account.'
      : `${account} may not open or change this spreadsheet: share it with that address as editor, and run this again.`,
  ownFilesOnly: `casesheet may not open or change this spreadsheet: it was given access only to spreadsheets that it made itself. To let it use a spreadsheet made by hand, run ${ANY_SPREADSHEET}; if it was made by casesheet, the owner has to share it with you as editor.`,
  scopeMissing: `The sign-in does not cover Google Sheets: run ${SIGN_IN} again and tick every box.`,
  gcloudScopeMissing:
    'The sign-in of gcloud does not cover Google Sheets: run gcloud auth application-default login again, with the --scopes and the --client-id-file that docs/google-sheets.md names.',
  unknownId:
    'Google finds no spreadsheet with this id: copy the address of the open spreadsheet from the browser, and check that it was not deleted.',
  unknownIdOwnFiles: `Google finds no spreadsheet with this id among those that casesheet made itself: check the address. If the spreadsheet was made by hand, run ${ANY_SPREADSHEET}.`,
  deletedMeanwhile:
    'The spreadsheet was deleted while casesheet was writing to it: restore it from the trash of Google Drive and run this again, or publish with --spreadsheet new.',
  apiDisabled: (activationUrl: string | null) =>
    `The Google Sheets API is not enabled in the Google Cloud project of this sign-in: enable it ${
      activationUrl === null ? 'in the console (APIs & Services, Library)' : `at ${activationUrl}`
    }, ${ENABLE_HINT}.`,
  quotaUsedUp: (waitedMs: number, retryAfterMs: number | undefined) =>
    `Google's quota is used up${waitedMs > 0 ? `, also after waiting ${waitTime(waitedMs)}` : ''}: ${
      retryAfterMs === undefined ? 'wait some minutes' : `wait ${waitTime(retryAfterMs)}`
    } and run this again; it goes on where it stopped.`,
  mayNotCreate:
    'Google does not let this account make spreadsheets: its organisation may have switched Google Drive off for it; ask its administrator, or sign in with another account.',
  wrongClock:
    'Google refuses the sign-in because the clock of this computer is wrong: set it to the right time, and run this again.',
  storageFull: (isServiceAccount: boolean) =>
    isServiceAccount
      ? 'A service account has no storage for new files: make an empty spreadsheet by hand, share it with the service account as editor, and publish with --spreadsheet and its address.'
      : "The account's Google Drive is full: free some space, and run this again.",
  isProtected: (account: string | null) =>
    `${account ?? 'The account that casesheet acts for'} may not change a protected range of this spreadsheet: ask the owner of the spreadsheet to publish, or to name this account as an editor of the protected ranges.`,
  mustStayEditor:
    'Google lets nobody protect a range without being one of its editors, and casesheet does not know whose account this is: sign in with npx casesheet sign-in, or with a service account.',
  excelFile:
    'This is an Excel file in Google Drive, not a Google spreadsheet: open it there, choose File, "Save as Google Sheets", and publish to the new spreadsheet.',
  tooManyCells:
    'The spreadsheet would pass 10 million cells, which is all that Google allows: publish to a new spreadsheet, or delete tabs and empty columns that are not needed.',
  offline: (systemCode: string | null) =>
    `There is no connection to Google (${systemCode ?? 'no reply came'}): check the internet connection and run this again; what is already written stays.`,
  certificate: (systemCode: string | null) =>
    `The connection to Google is not trusted (${systemCode}): an internet filter or virus scanner may be reading along. Ask whoever runs it for its certificate and set NODE_EXTRA_CA_CERTS to that file, or exempt googleapis.com.`,
  notGoogle: (status: number) =>
    `Something between this computer and Google answered in its place (${status}): an internet filter, or a network that wants you to sign in first. Open https://sheets.google.com in the browser and see what it says; an internet filter has to let sheets.googleapis.com and oauth2.googleapis.com through.`,
  busy: (status: number, waitedMs: number) =>
    `Google Sheets does not answer properly (${status})${
      waitedMs > 0 ? `, also after waiting ${waitTime(waitedMs)}` : ''
    }: run this again later; it goes on where it stopped.`,
  refused: (message: string, code: string) => `Google refused the request: ${message} (${code}).`,
  createUncertain:
    "Google's reply was lost while it made the new spreadsheet: an empty one named גיליון התיקים may now be in Google Drive. Delete it there, and run this again.",
  writeUncertain: "Google's reply to a change was lost, so it may or may not have been made.",
  notLoopback: (root: string) =>
    `CASESHEET_SHEETS_ROOT_URL is ${root}, which is not on this computer: it is only for the emulator, at an address such as http://127.0.0.1:8080.`,
  noUser:
    'CASESHEET_SHEETS_ROOT_URL is set, but CASESHEET_USER is not: set it to the email of the person to act for.',
} as const;
