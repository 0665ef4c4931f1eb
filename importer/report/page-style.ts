import { CHART_STYLE } from './chart-style.ts';
import { html } from './html.ts';

/** The look of the page outside its charts: system fonts, few colours, light and dark, screen and paper. */
export const PAGE_STYLE = html`<style>
:root {
  color-scheme: light dark;
  --paper: #f6f5f1; --card: #ffffff; --ink: #1d2b2f; --soft: #56646a; --line: #dfddd5; --wash: #f1f0ea;
  --accent: #0e6460; --accent-wash: #e3f0ee;
  --good: #23704a; --good-wash: #e6f2ea; --review: #8a5a00; --review-wash: #fbf1da; --bad: #a3322a; --bad-wash: #fae8e5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14191b; --card: #1c2326; --ink: #e6ebea; --soft: #a3b0b3; --line: #343e42; --wash: #232b2f;
    --accent: #6cc5bc; --accent-wash: #1e3534;
    --good: #7cc99b; --good-wash: #1d3327; --review: #e5b761; --review-wash: #382d17; --bad: #f0938a; --bad-wash: #3d211f;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 "Segoe UI", "Noto Sans Hebrew", "Arial Hebrew", system-ui, Arial, sans-serif;
}
header, main, footer { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
p { margin: 0; }
small { font-size: .85em; }
table { border-collapse: collapse; width: 100%; }
th { text-align: start; font-weight: 600; }
figure { margin: 0; }
bdi, td, dd { overflow-wrap: anywhere; }
code, kbd { white-space: nowrap; font-family: ui-monospace, Consolas, monospace; font-size: .9em; background: var(--wash); border-radius: 4px; padding: .05em .35em; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }

header { padding-top: 3.25rem; padding-bottom: 2rem; }
.eyebrow { color: var(--soft); font-size: .95rem; margin-bottom: .6rem; }
h1 { font-size: clamp(1.6rem, 4.6vw, 2.75rem); font-weight: 700; letter-spacing: -.01em; }
h1 .into { display: block; color: var(--accent); }
.assurances { list-style: none; margin: 1.75rem 0 0; padding: 0; display: grid; gap: .85rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); }
.assurance { display: grid; }
.assurance a {
  display: grid; grid-template-columns: auto 1fr; column-gap: .8rem; align-content: start; text-decoration: none; color: inherit;
  background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1rem 1.1rem;
}
.assurance a:hover { border-color: var(--accent); }
.assurance svg { grid-row: span 2; margin-top: .1rem; border-radius: 50%; padding: 5px; fill: none; stroke: currentColor; stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.assurance strong { font-size: 1.08rem; line-height: 1.5; }
.assurance span { color: var(--soft); font-size: .93rem; line-height: 1.45; }
.assurance.good svg { color: var(--good); background: var(--good-wash); }
.assurance.review svg { color: var(--review); background: var(--review-wash); }
.assurance.bad svg { color: var(--bad); background: var(--bad-wash); }
.assurance.plain svg { color: var(--soft); background: var(--wash); }
.next { margin-top: 1rem; background: var(--accent-wash); border-radius: 14px; padding: 1rem 1.2rem; }

nav { position: sticky; top: 0; z-index: 1; background: var(--paper); border-block: 1px solid var(--line); }
nav ul { list-style: none; display: flex; gap: .2rem; overflow-x: auto; max-width: 66rem; margin: 0 auto; padding: .45rem .75rem; }
nav a { display: block; white-space: nowrap; text-decoration: none; color: var(--soft); padding: .3rem .65rem; border-radius: 8px; font-size: .95rem; }
nav a:hover { background: var(--wash); color: var(--ink); }

section { padding: 3rem 0 .5rem; }
h2 { font-size: 1.65rem; }
h3 { font-size: 1.15rem; }
section > h3 { margin-top: 2rem; }
h4 { font-size: .95rem; color: var(--soft); }
.lead { color: var(--soft); max-width: 46rem; margin: .45rem 0 1.25rem; font-size: 1.05rem; }
.facts { color: var(--soft); font-size: .95rem; }
.facts b { color: var(--ink); font-weight: 600; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.25rem; margin-top: 1rem; }
.empty { background: var(--good-wash); color: var(--good); border-radius: 14px; padding: 1rem 1.2rem; }
.kind, .badge, .count { font-size: .85rem; font-weight: 600; border-radius: 99px; padding: .1rem .65rem; white-space: nowrap; }
.kind { background: var(--accent-wash); color: var(--accent); }
.badge { background: var(--review-wash); color: var(--review); }
.count { background: var(--wash); color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.wide { overflow-x: auto; }
.two { display: grid; gap: 1.75rem 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); margin-top: 2rem; }

details { border: 1px solid var(--line); border-radius: 12px; background: var(--card); margin-top: .75rem; padding: 0 1rem; }
summary { cursor: pointer; padding: .8rem 0; font-weight: 600; }
details[open] > summary { border-bottom: 1px solid var(--line); margin-bottom: .75rem; }
details > :last-child:not(summary) { margin-bottom: 1rem; }
summary .facts { font-weight: 400; margin-inline-start: .5rem; }
.card details { background: none; }
.tab { font-weight: 600; }
.tab + .tab::before { content: "·"; color: var(--soft); margin-inline: .35rem; }
.tab em { font-style: normal; font-weight: 400; font-size: .85em; color: var(--review); }
.remarks { margin-top: 1rem; font-size: .95rem; }
.remarks ul { margin: .25rem 0 0; padding-inline-start: 1.2rem; }

.columns { min-width: 44rem; font-size: .93rem; }
.columns th, .columns td, .levels th, .levels td { padding: .45rem .5rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
.columns thead th, .levels thead th, .heat thead th, .problem-cells thead th { color: var(--soft); font-weight: 500; font-size: .85rem; }
.columns tr:last-child > *, .levels tr:last-child > * { border-bottom: 0; }
.columns .kept, .columns .why { color: var(--soft); }
.sample { display: inline-block; background: var(--wash); border-radius: 6px; padding: 0 .45rem; margin: .1rem; }

.row-cards { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr)); margin: 1rem 0 .5rem; }
.row-card { border: 1px solid var(--line); border-top-width: 4px; border-radius: 10px; padding: .7rem .9rem; font-size: .95rem; }
.from { font-weight: 600; }
.from small { display: block; font-weight: 400; color: var(--soft); }
dl { margin: .4rem 0 0; }
dl div { display: grid; grid-template-columns: 5.4rem 1fr; gap: .5rem; padding: .12rem 0; }
dt { color: var(--soft); font-size: .88rem; line-height: 1.8; }
dd { margin: 0; }
mark { background: var(--review-wash); color: inherit; border-radius: 4px; padding: 0 .25rem; }
.blank { color: var(--soft); font-size: .88rem; }
.tie { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .8rem; }
.between { font-weight: 600; font-size: .95rem; }
.sum { font-size: .95rem; margin-top: .3rem; }

.item { border-top: 1px solid var(--line); padding: .9rem 0 .3rem; margin-top: .8rem; }
.sides { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); }
.side { background: var(--wash); border-radius: 10px; padding: .6rem .9rem; }
.side p, .item .why { white-space: pre-line; }
.item .why { margin-top: .6rem; font-size: .95rem; color: var(--soft); }
.item .id { color: var(--soft); font-size: .8rem; }
.item .bits { font-weight: 600; color: var(--ink); }

.refused { border-color: var(--bad); }
.refused h3 { color: var(--bad); }
.block { margin-top: 1rem; }
.many .block { content-visibility: auto; }
.problem-cells { font-size: .95rem; table-layout: fixed; }
.problem-cells caption { text-align: start; font-weight: 600; padding-bottom: .2rem; }
.problem-cells th:first-child { width: 6rem; }
.problem-cells th, .problem-cells td { padding: .25rem .4rem; border-top: 1px solid var(--line); vertical-align: top; }
.problem-cells caption small { color: var(--soft); font-weight: 400; }
.english { color: var(--soft); }

footer { color: var(--soft); font-size: .93rem; padding-top: 3rem; padding-bottom: 3rem; }

@media (max-width: 40rem) {
  header { padding-top: 2rem; }
  section { padding-top: 2.25rem; }
  h2 { font-size: 1.4rem; }
  .card { padding: 1rem; }
  summary .facts { display: block; margin: 0; }
  .columns { min-width: 0; }
  .columns thead { display: none; }
  .columns tr { display: grid; grid-template-columns: 1fr 1fr; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .columns tr:last-child { border-bottom: 0; }
  .columns tbody tr > * { border: 0; padding: .1rem .2rem; }
  .columns .samples { grid-column: span 2; }
  .columns .kept { grid-column: span 1; }
  .columns .kept + .why { grid-column: span 2; }
}
@media print {
  body { background: none; font-size: 10.5pt; }
  nav { display: none; }
  .card, .item, tr, figure { break-inside: avoid; }
  .file { break-inside: auto; }
  h2, h3, h4, .lead { break-after: avoid; }
  mark, .heat td, .sample, .side { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details:not(.problems)::details-content { content-visibility: visible; block-size: auto; }
}
${CHART_STYLE}
</style>`;
