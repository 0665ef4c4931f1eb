import type { EnumValue } from '../realm/service.ts';
import type { CacheServiceService } from '../services/cache-service.ts';
import type { HtmlOutputService, HtmlServiceService, HtmlTemplateService } from '../services/html-service.ts';
import type { LockServiceService } from '../services/lock-service.ts';
import type { ConsoleService, LoggerService } from '../services/logging.ts';
import type { MailAppService } from '../services/mail-app.ts';
import type { PropertiesServiceService } from '../services/properties-service.ts';
import type { RangeService } from '../services/range.ts';
import type { ScriptAppService } from '../services/script-app.ts';
import type { SessionService, UserService } from '../services/session.ts';
import type { SheetService } from '../services/sheet.ts';
import type { SheetsService } from '../services/sheets.ts';
import type { SpreadsheetService } from '../services/spreadsheet.ts';
import type { SpreadsheetAppService } from '../services/spreadsheet-app.ts';
import type { TriggerService } from '../services/trigger.ts';
import type { TriggerBuilderService } from '../services/trigger-builder.ts';
import type { UiService } from '../services/ui.ts';
import type { UtilitiesService } from '../services/utilities.ts';

import Google = GoogleAppsScript;

/** Each service under Google's name for it, with Google's type. */
interface Services {
  readonly CacheService: [CacheServiceService, Google.Cache.CacheService];
  readonly Cache: [ReturnType<CacheServiceService['getScriptCache']>, Google.Cache.Cache];
  readonly HtmlOutput: [HtmlOutputService, Google.HTML.HtmlOutput];
  readonly HtmlTemplate: [HtmlTemplateService, Google.HTML.HtmlTemplate];
  readonly HtmlService: [HtmlServiceService, Google.HTML.HtmlService];
  readonly LockService: [LockServiceService, Google.Lock.LockService];
  readonly Lock: [ReturnType<LockServiceService['getScriptLock']>, Google.Lock.Lock];
  readonly console: [ConsoleService, Console];
  readonly Logger: [LoggerService, Google.Base.Logger];
  readonly MailApp: [MailAppService, Google.Mail.MailApp];
  readonly PropertiesService: [PropertiesServiceService, Google.Properties.PropertiesService];
  readonly Properties: [
    ReturnType<PropertiesServiceService['getScriptProperties']>,
    Google.Properties.Properties,
  ];
  readonly Range: [RangeService, Google.Spreadsheet.Range];
  readonly ScriptApp: [ScriptAppService, Google.Script.ScriptApp];
  readonly Trigger: [TriggerService, Google.Script.Trigger];
  readonly TriggerBuilder: [TriggerBuilderService, Google.Script.TriggerBuilder];
  readonly SpreadsheetTriggerBuilder: [
    ReturnType<TriggerBuilderService['forSpreadsheet']>,
    Google.Script.SpreadsheetTriggerBuilder,
  ];
  readonly ClockTriggerBuilder: [
    ReturnType<TriggerBuilderService['timeBased']>,
    Google.Script.ClockTriggerBuilder,
  ];
  readonly Session: [SessionService, Google.Base.Session];
  readonly User: [UserService, Google.Base.User];
  readonly Spreadsheet: [SpreadsheetService, Google.Spreadsheet.Spreadsheet];
  readonly Sheet: [SheetService, Google.Spreadsheet.Sheet];
  readonly SpreadsheetApp: [SpreadsheetAppService, Google.Spreadsheet.SpreadsheetApp];
  readonly Ui: [UiService, Google.Base.Ui];
  readonly Menu: [ReturnType<UiService['createMenu']>, Google.Base.Menu];
  readonly Utilities: [UtilitiesService, Google.Utilities.Utilities];
  readonly Sheets: [SheetsService, Google.Sheets];
  readonly 'Sheets.Spreadsheets': [
    SheetsService['Spreadsheets'],
    Google.Sheets.Collection.SpreadsheetsCollection,
  ];
  readonly 'Sheets.Spreadsheets.Values': [
    SheetsService['Spreadsheets']['Values'],
    Google.Sheets.Collection.Spreadsheets.ValuesCollection,
  ];
}

/**
 * Holds every emulated method against Google's own types: it is there, it takes what Google's takes, and gives
 * what Google's gives. This file has a tsconfig of its own, for those types declare globals that no other file
 * of this side may see.
 */
export const DIFFERENCES: Readonly<Record<Differing, string>> = {};

type Differing = {
  [Name in keyof Services]: `${Name}.${DifferingMethod<Services[Name][0], Services[Name][1]>}`;
}[keyof Services];

type DifferingMethod<Own, Of> = {
  [Name in Extract<keyof Own, string>]: Name extends keyof Of
    ? Fits<Own[Name], Of[Name]> extends true
      ? never
      : Name
    : Name;
}[Extract<keyof Own, string>];

/** Of a method with several signatures, TypeScript tells the last one only, the longest. */
type Fits<Mine, Theirs> = Mine extends (...args: infer OwnArgs) => infer Own
  ? NonNullable<Theirs> extends (...args: infer Args) => infer Result
    ? [Own, { [Index in keyof Args]: Emulated<Args[Index], never> }] extends [
        Emulated<Result, unknown>,
        OwnArgs,
      ]
      ? true
      : false
    : false
  : true;

/** What stands here for a type of Google's; `Plain` for what is no service, and for what may be anything. */
type Emulated<Type, Plain> = 0 extends 1 & Type
  ? Plain
  : Type extends void
    ? unknown
    : Type extends number
      ? IsSame<Type, number> extends true // or it is an enumeration, which takes any number
        ? number
        : EnumValue
      : Type extends readonly (infer Entry)[]
        ? readonly Emulated<Entry, Plain>[]
        : Type extends object
          ? ServiceFor<Type, Plain>
          : Type;

type ServiceFor<Type, Plain> = [NameOf<Type>] extends [never] ? Plain : Services[NameOf<Type>][0];

type NameOf<Type> = {
  [Name in keyof Services]: IsSame<Type, Services[Name][1]> extends true ? Name : never;
}[keyof Services];

type IsSame<One, Other> =
  (<Type>() => Type extends One ? 1 : 2) extends <Type>() => Type extends Other ? 1 : 2 ? true : false;
