/** What a reply may leave out. */
type Maybe<Value> = Value | null | undefined;

export interface RangeReply {
  readonly sheetId?: Maybe<number>;
  readonly startRowIndex?: Maybe<number>;
  readonly endRowIndex?: Maybe<number>;
  readonly startColumnIndex?: Maybe<number>;
  readonly endColumnIndex?: Maybe<number>;
}

export interface ConditionReply {
  readonly type?: Maybe<string>;
  readonly values?: Maybe<readonly { readonly userEnteredValue?: Maybe<string> }[]>;
}

export interface FilterViewReply {
  readonly filterViewId?: Maybe<number>;
  readonly title?: Maybe<string>;
  readonly range?: Maybe<RangeReply>;
  readonly filterSpecs?: Maybe<
    readonly {
      readonly columnIndex?: Maybe<number>;
      readonly filterCriteria?: Maybe<{
        readonly hiddenValues?: Maybe<readonly string[]>;
        readonly condition?: Maybe<ConditionReply>;
      }>;
    }[]
  >;
  readonly sortSpecs?: Maybe<
    readonly { readonly dimensionIndex?: Maybe<number>; readonly sortOrder?: Maybe<string> }[]
  >;
}

export interface ProtectedRangeReply {
  readonly protectedRangeId?: Maybe<number>;
  readonly range?: Maybe<RangeReply>;
  readonly description?: Maybe<string>;
  readonly warningOnly?: Maybe<boolean>;
  readonly unprotectedRanges?: Maybe<readonly RangeReply[]>;
  readonly editors?: Maybe<{
    readonly users?: Maybe<readonly string[]>;
    readonly domainUsersCanEdit?: Maybe<boolean>;
  }>;
}

export interface SheetReply {
  readonly properties?: Maybe<{
    readonly sheetId?: Maybe<number>;
    readonly title?: Maybe<string>;
    readonly index?: Maybe<number>;
    readonly hidden?: Maybe<boolean>;
    readonly rightToLeft?: Maybe<boolean>;
    readonly gridProperties?: Maybe<{
      readonly rowCount?: Maybe<number>;
      readonly columnCount?: Maybe<number>;
      readonly frozenRowCount?: Maybe<number>;
      readonly frozenColumnCount?: Maybe<number>;
    }>;
  }>;
  readonly conditionalFormats?: Maybe<
    readonly {
      readonly ranges?: Maybe<readonly RangeReply[]>;
      readonly booleanRule?: Maybe<{ readonly condition?: Maybe<ConditionReply> }>;
    }[]
  >;
  readonly filterViews?: Maybe<readonly FilterViewReply[]>;
  readonly protectedRanges?: Maybe<readonly ProtectedRangeReply[]>;
}

/** What `spreadsheets.get` replies with the mask STATE_FIELDS, as Google's clients type it: anything may be absent. */
export interface SpreadsheetReply {
  readonly properties?: Maybe<{ readonly locale?: Maybe<string>; readonly timeZone?: Maybe<string> }>;
  readonly developerMetadata?: Maybe<
    readonly {
      readonly metadataId?: Maybe<number>;
      readonly metadataKey?: Maybe<string>;
      readonly metadataValue?: Maybe<string>;
    }[]
  >;
  readonly sheets?: Maybe<readonly SheetReply[]>;
}
