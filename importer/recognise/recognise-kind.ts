import { FIELD_BY_KEY, WORKBOOK_KINDS, type WorkbookKind } from '../../mappings/fields.ts';
import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import { WORKBOOK_KIND_WORDS } from '../../mappings/legacy/sheet-words.ts';
import { foldText } from '../normalise/fold.ts';
import { type ColumnProfile, shareOf } from './column-profile.ts';
import { CLEAR_LIKENESS, headerMeanings } from './header-meanings.ts';
import type { Layout } from './layout.ts';

type Points = { readonly [Kind in WorkbookKind]: number };

const FILE_NAME_POINTS = 2;
const TAB_NAME_POINTS = 1;
const STATUS_WORDS_POINTS = 1;
const STATUS_WORDS_SHARE = 0.6;
/** A tab goes by its own columns where they say more than this for one kind over the next. */
const TELLING_LEAD = 1;

const KIND_WORDS = WORKBOOK_KINDS.map((kind) => ({ kind, words: WORKBOOK_KIND_WORDS[kind].map(foldText) }));

/** Fields that a workbook of each kind tracks and the others seldom do. */
const TRACKED_BY_DOCUMENTS: ReadonlySet<LegacyKey> = new Set<LegacyKey>([
  'documentsStatus',
  'missingDocuments',
  'documentsDate',
  'intakeDate',
  'channel',
]);
const TRACKED_BY_ALL: ReadonlySet<LegacyKey> = new Set<LegacyKey>(['clientName', 'birthDate', 'claimType']);

/** Which of the office's three workbooks this is, by its columns, tab names and file name; null where none. */
export function recogniseKind(workbook: string, layouts: readonly Layout[]): WorkbookKind | null {
  const fromFileName = namePoints(workbook, FILE_NAME_POINTS);
  const fromTabs = layouts.map(({ tabs }) =>
    namePoints(tabs.map(({ sheet }) => sheet.name).join(' '), TAB_NAME_POINTS),
  );
  return leader(addPoints([fromFileName, ...fromTabs, ...layouts.map(columnPoints)]), 0);
}

/** The kind of one layout: its own where its columns tell, else that of its workbook. */
export function kindOfLayout(layout: Layout, workbookKind: WorkbookKind | null): WorkbookKind | null {
  return leader(columnPoints(layout), TELLING_LEAD) ?? workbookKind;
}

function columnPoints({ columns }: Layout): Points {
  return addPoints(columns.flatMap(({ header, profile }) => [headerPoints(header), statusPoints(profile)]));
}

function headerPoints(header: string): Points {
  const meanings = headerMeanings(header);
  const kinds = new Set(meanings.map(({ key }) => kindTracking(key)));
  const [kind] = kinds;
  const likeness = meanings[0]?.likeness ?? 0;
  return pointsFor(kinds.size === 1 && likeness >= CLEAR_LIKENESS ? (kind ?? null) : null, 1);
}

function kindTracking(key: LegacyKey): WorkbookKind | null {
  if (key === 'firstName' || key === 'lastName' || TRACKED_BY_ALL.has(key)) return null;
  if (TRACKED_BY_DOCUMENTS.has(key)) return 'documents';
  const { owner } = FIELD_BY_KEY[key];
  return owner === 'documents' ? null : owner;
}

/** Words of one status list and of no other. */
function statusPoints(profile: ColumnProfile): Points {
  const shares: Points = {
    documents: shareOf(profile, 'documentsStatus'),
    authority: shareOf(profile, 'authorityStatus'),
    billing: shareOf(profile, 'paymentStatus'),
  };
  const kind = leader(shares, STATUS_WORDS_SHARE / 2);
  return pointsFor(kind !== null && shares[kind] >= STATUS_WORDS_SHARE ? kind : null, STATUS_WORDS_POINTS);
}

function namePoints(name: string, points: number): Points {
  const folded = ` ${foldText(name.replace(/[_.]/g, ' '))} `;
  return addPoints(
    KIND_WORDS.map(({ kind, words }) =>
      pointsFor(words.some((word) => folded.includes(` ${word} `)) ? kind : null, points),
    ),
  );
}

function pointsFor(kind: WorkbookKind | null, points: number): Points {
  return {
    documents: kind === 'documents' ? points : 0,
    authority: kind === 'authority' ? points : 0,
    billing: kind === 'billing' ? points : 0,
  };
}

function addPoints(all: readonly Points[]): Points {
  const sum = (kind: WorkbookKind): number => all.reduce((total, points) => total + points[kind], 0);
  return { documents: sum('documents'), authority: sum('authority'), billing: sum('billing') };
}

/** The kind with the most points, where it leads the next by more than `lead`. */
function leader(points: Points, lead: number): WorkbookKind | null {
  const [first, second] = [...WORKBOOK_KINDS].sort((a, b) => points[b] - points[a]);
  if (first === undefined || second === undefined) return null;
  return points[first] - points[second] > lead ? first : null;
}
