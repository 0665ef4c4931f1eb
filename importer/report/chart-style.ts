import { html } from './html.ts';

/** Colours and sizes of the drawings. A tone colours shapes as fill and the edge of a row card. */
export const CHART_STYLE = html`
:root {
  --read: #56646a; --canonical: #1c7a75; --extra: #7fb7c9; --rejected: #d3b684;
  --same: #2f8a5f; --different: #9aa5a9; --open: #d99a2b; --against: #bf5a4b;
  --track: #e6e4dc; --axis: #8b979b; --slope: #e4eae8; --client: #1c7a75; --case: #2b5f8c;
  --file-0: #2b6ca3; --file-1: #8a5aa8; --file-2: #cf7a2e; --file-3: #3c8f6d; --file-4: #b34d6d; --file-5: #7a7440;
  --heat: 191, 90, 75;
}
@media (prefers-color-scheme: dark) {
  :root {
    --read: #a3b0b3; --canonical: #3fa79f; --extra: #4f8da3; --rejected: #a98d58;
    --same: #4fae80; --different: #67757a; --open: #d6a349; --against: #d5776a;
    --track: #333d41; --axis: #7d8a8e; --slope: #222c2e; --client: #3fa79f; --case: #5b94c7;
    --file-0: #5c9bd1; --file-1: #b58ad1; --file-2: #dd9553; --file-3: #5fb592; --file-4: #d4799a; --file-5: #b3ab63;
    --heat: 213, 119, 106;
  }
}
.tone-canonical { fill: var(--canonical); } .tone-extra { fill: var(--extra); } .tone-rejected { fill: var(--rejected); }
.tone-same, .tone-for { fill: var(--same); } .tone-review { fill: var(--open); } .tone-different { fill: var(--different); }
.tone-against { fill: var(--against); } .tone-track { fill: var(--track); } .tone-axis { fill: var(--axis); }
.tone-slope { fill: var(--slope); } .tone-client { fill: var(--client); } .tone-case { fill: var(--case); }
.tone-file-0 { fill: var(--file-0); } .tone-file-1 { fill: var(--file-1); } .tone-file-2 { fill: var(--file-2); }
.tone-file-3 { fill: var(--file-3); } .tone-file-4 { fill: var(--file-4); } .tone-file-5 { fill: var(--file-5); }
.edge-file-0 { border-top-color: var(--file-0); } .edge-file-1 { border-top-color: var(--file-1); } .edge-file-2 { border-top-color: var(--file-2); }
.edge-file-3 { border-top-color: var(--file-3); } .edge-file-4 { border-top-color: var(--file-4); } .edge-file-5 { border-top-color: var(--file-5); }

.bar { display: block; width: 100%; height: 1rem; border-radius: 3px; overflow: hidden; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: .9rem 0 0; padding: 0; font-size: .92rem; color: var(--soft); }
.mark { margin-inline-end: .45rem; vertical-align: -1px; }

.equation { display: flex; flex-wrap: wrap; align-items: flex-start; gap: .6rem 1.1rem; margin: 0 0 1.5rem; }
.equation i { font-style: normal; font-size: 1.5rem; line-height: 2.4rem; color: var(--soft); }
.term b { display: block; font-size: 1.75rem; line-height: 2.4rem; font-variant-numeric: tabular-nums; }
.term small { display: block; color: var(--soft); border-top: 4px solid var(--read); padding-top: .3rem; }
.term-canonical small { border-color: var(--canonical); }
.term-extra small { border-color: var(--extra); }
.term-rejected small { border-color: var(--rejected); }
.file-bar { margin-top: .9rem; }
.file-bar p { font-weight: 600; margin-bottom: .3rem; }
.file-bar p span { font-weight: 400; color: var(--soft); font-size: .93rem; margin-inline-start: .4rem; }
.file-bar .bar { height: 1.5rem; }

.funnel .level p { color: var(--soft); margin-bottom: .15rem; }
.funnel .level b { color: var(--ink); font-size: 1.45rem; font-variant-numeric: tabular-nums; }
.funnel .bar { height: 2rem; border-radius: 4px; }
.funnel .slope { display: block; width: 100%; height: 1.6rem; margin: .1rem 0; }

.bar-list { margin-top: .7rem; font-size: .95rem; }
.bar-list th { font-weight: 400; padding: .28rem 0; width: 1%; white-space: nowrap; }
.bar-list th svg { vertical-align: middle; margin-inline-end: .5rem; }
.bar-list .drawn { padding: 0 .8rem; }
.bar-list .said { width: 1%; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar-list small { color: var(--soft); }
.join { stroke: var(--axis); stroke-width: 3; }

.evidence { margin-top: .5rem; font-size: .95rem; }
.evidence th { font-weight: 500; width: 6.5rem; }
.evidence .level { color: var(--soft); width: 10.5rem; }
.evidence th, .evidence td { padding: .18rem .25rem; vertical-align: middle; }
.evidence .bits { width: 4rem; white-space: nowrap; font-variant-numeric: tabular-nums; font-weight: 600; }
.evidence .bar { border-radius: 3px; height: .95rem; min-width: 5rem; }
.levels { min-width: 36rem; }
.levels .odds { white-space: nowrap; color: var(--soft); width: 11rem; }

.confidence { display: flex; white-space: nowrap; align-items: center; gap: .5rem; font-variant-numeric: tabular-nums; }
.confidence .bar { width: 4.5rem; height: .55rem; }

.histogram { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1rem; }
.plot { display: flex; gap: 4px; }
.count-axis { flex: none; }
.weights { flex: 1; min-width: 0; }
.zone-review { fill: var(--open); opacity: .13; }
.zone-same { fill: var(--same); opacity: .1; }
.grid { stroke: var(--line); }
.axis { stroke: var(--axis); }
.threshold-review, .threshold-same { stroke-width: 2; stroke-dasharray: 5 4; }
.threshold-review { stroke: var(--review); }
.threshold-same { stroke: var(--good); }
.histogram text { fill: var(--soft); font-size: 12px; }
.histogram .threshold-name { fill: var(--ink); font-size: 13px; font-weight: 600; paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }

@media (max-width: 40rem) {
  .evidence th { width: 5rem; }
  .evidence .level { width: 6rem; }
  .evidence .bits { width: 3rem; }
  .bar-list .drawn { padding: 0 .5rem; }
}

.heat { font-size: .95rem; min-width: 30rem; border-collapse: separate; border-spacing: 3px; }
.heat th { padding: .3rem .5rem; }
.heat tbody th { font-weight: 500; white-space: nowrap; width: 1%; }
.heat td { padding: .35rem .7rem; border-radius: 7px; background: var(--wash); }
.heat small { color: var(--soft); }
.heat-none { color: var(--soft); }
.heat td.heat-0 { background: var(--good-wash); }
.heat td.heat-1 { background: rgba(var(--heat), .1); } .heat td.heat-2 { background: rgba(var(--heat), .18); }
.heat td.heat-3 { background: rgba(var(--heat), .26); } .heat td.heat-4 { background: rgba(var(--heat), .34); }
.heat td.heat-5 { background: rgba(var(--heat), .42); } .heat td.heat-6 { background: rgba(var(--heat), .5); }
@media (max-width: 40rem) {
  .heat { min-width: 0; font-size: .88rem; }
  .heat tbody th { white-space: normal; }
  .heat th, .heat td { padding: .3rem; }
  .heat small { display: block; }
}
.heat td[class^="heat-"]:not(.heat-0, .heat-none) small { color: inherit; }
`;
