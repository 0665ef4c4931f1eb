import { checkCells } from './check-cells.ts';
import { inCamelCase } from './field-names.ts';
import { Findings } from './findings.ts';
import { messageOf } from './message-fields.ts';
import { isObject, SCALARS } from './scalars.ts';
import { WORDS } from './words.ts';

/**
 * Holds a body against what Google knows, and takes out of it the fields that are null: in Google's JSON they
 * are not there.
 * @param name of the message, as in message-fields.ts
 * @param at what Google calls the body in its refusals; nothing for the whole request
 * @throws ApiError 400 in Google's words; 501 where Google could and the emulator cannot
 * @source googleapis/google-api-dotnet-client #2161, theoephraim/node-google-spreadsheet #523 and
 * nithinmurali/pygsheets #47 quote the refusals
 */
export function checkMessage(name: string, body: unknown, at: readonly string[] = []): void {
  const findings = new Findings(at);
  checkOf(name)(body, findings);
  findings.throwFirst();
}

type Check = (value: unknown, findings: Findings) => void;

/** Before the name of a message or an enumeration. Of those within another only one was found quoted. */
const TYPES = 'type.googleapis.com/google.apps.sheets.v4.';
const NESTED_TYPES: Readonly<Record<string, string>> = { Request: 'BatchUpdateSpreadsheetRequest.Request' };

/** Checks are made once for each type: a body can hold 100,000 cells. */
function checkOf(type: string): Check {
  const known = CHECKS.get(type);
  if (known !== undefined) return known;
  const check = newCheck(type);
  CHECKS.set(type, check);
  return check;
}

const CHECKS = new Map<string, Check>();

function newCheck(type: string): Check {
  if (type === 'cells') return checkCells;
  if (type.endsWith('[]')) return listCheck(type.slice(0, -2));
  if (type.endsWith('{}')) return mapCheck(type.slice(0, -2));
  const scalar = SCALARS[type];
  if (scalar !== undefined) return scalar;
  return isWordType(type) ? wordCheck(type) : messageCheck(type);
}

const isWordType = (type: string): type is keyof typeof WORDS => type in WORDS;

function messageCheck(name: string): Check {
  const message = messageOf(name);
  if (message === null) throw new Error(`a type that nothing describes: ${name}`);
  return (value, findings) => {
    if (Array.isArray(value)) return findings.addNotRepeating();
    if (!isObject(value)) return findings.addInvalidValue(`${TYPES}${NESTED_TYPES[name] ?? name}`, value);
    for (const field of Object.keys(value)) {
      const content = value[field];
      const type = message.types.get(field);
      if (content === null && type !== undefined) {
        delete value[field];
      } else if (type !== undefined) {
        findings.path.push(field);
        checkOf(type)(content, findings);
        findings.path.pop();
      } else if (message.lacking.has(field)) {
        findings.addLacking(`the ${name === 'Request' ? 'request' : 'field'} "${field}"`);
      } else if (message.types.has(inCamelCase(field))) {
        findings.addLacking(`the name "${field}" for the field "${inCamelCase(field)}"`);
      } else {
        findings.addUnknownName(field);
      }
    }
  };
}

/** Google takes one entry for a list of one. */
function listCheck(entryType: string): Check {
  return (value, findings) => {
    const check = checkOf(entryType);
    if (!Array.isArray(value)) {
      check(value, findings);
      return findings.addLacking('an entry without its list');
    }
    for (const [index, entry] of value.entries()) {
      findings.path.push(index);
      check(entry, findings);
      findings.path.pop();
    }
  };
}

function mapCheck(entryType: string): Check {
  return (value, findings) => {
    if (!isObject(value)) return findings.addInvalidValue('Map', value);
    for (const [key, entry] of Object.entries(value)) {
      findings.path.push(key);
      if (/^\d+$/.test(key)) checkOf(entryType)(entry, findings);
      else findings.addInvalidValue('TYPE_INT32', key);
      findings.path.pop();
    }
  };
}

/** Google knows its words by number too. */
function wordCheck(type: keyof typeof WORDS): Check {
  const words = new Set(WORDS[type].split(' '));
  return (value, findings) => {
    if (typeof value === 'string' && words.has(value)) return;
    if (typeof value === 'number') findings.addLacking('a number for a word');
    else if (Array.isArray(value)) findings.addNotRepeating();
    else if (isObject(value)) findings.addObjectForScalar();
    else findings.addInvalidValue(`${TYPES}${type}`, value);
  };
}
