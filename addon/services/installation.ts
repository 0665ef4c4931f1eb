/** Who set the office up last, so that the triggers are theirs, and when they were installed. */
const INSTALLATION = { installer: 'triggers.installer', setUpAt: 'triggers.setUpAt' } as const;

interface Installation {
  /** An email; null where nobody set the office up yet. */
  readonly installer: string | null;
  /** Milliseconds since 1970. */
  readonly setUpAt: number | null;
}

/** @param properties those of the spreadsheet */
export function installationIn(properties: Readonly<Record<string, string>>): Installation {
  const { [INSTALLATION.installer]: installer, [INSTALLATION.setUpAt]: setUpAt } = properties;
  return { installer: installer ?? null, setUpAt: setUpAt === undefined ? null : Number(setUpAt) };
}

export function readInstallation(): Installation {
  return installationIn(PropertiesService.getDocumentProperties().getProperties());
}

/** @param installer the email of whoever installed the triggers just now */
export function writeInstallation(installer: string): void {
  PropertiesService.getDocumentProperties().setProperties({
    [INSTALLATION.installer]: installer,
    [INSTALLATION.setUpAt]: String(Date.now()),
  });
}
