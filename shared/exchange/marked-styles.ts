/** How highlighted texts look: the words, lanes of stripes, names of codes; a column of ticks beside them. */
export const markedStyles = `
:root { color-scheme: light; }
body { margin: 2rem auto; padding: 0 1.5rem; max-width: 90rem; color: #1d2127; background: #fff;
  font: 1rem/1.6 Georgia, Cambria, "Noto Serif", "Liberation Serif", "DejaVu Serif", "Noto Serif CJK SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6, .facts, .names, .codes { font-family: system-ui, "Segoe UI", Helvetica, Arial,
  "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 0 0 .25rem; }
h3, h4, h5, h6 { font-size: 1rem; }
.facts { color: #565d68; font-size: .85rem; margin: 0 0 .75rem; }
.page { display: grid; grid-template-columns: minmax(12rem, 18rem) minmax(0, 1fr); gap: 2rem; align-items: start; }
.codes { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; font-size: .9rem; }
.codes ul, .names ul { list-style: none; margin: 0; padding: 0; }
.codes li { display: flex; gap: .4rem; align-items: baseline; padding: .15rem 0; }
.codes button { font: inherit; margin-bottom: .5rem; padding: .25rem .75rem; color: inherit; background: #f3f4f6;
  border: 1px solid #8b929d; border-radius: 6px; }
:focus-visible { outline: 2px solid #1a5fb4; outline-offset: 2px; }
.swatch { display: inline-block; width: .7em; height: .7em; margin-right: .4em; border-radius: 2px; }
article { margin-bottom: 3rem; }
.line { display: grid; gap: .75rem;
  grid-template-columns: minmax(0, 42rem) calc(var(--lanes) * 7px) minmax(8rem, 1fr); }
.line > :first-child { margin: 0; padding: .3rem 0; }
mark { color: inherit; background-color: var(--all); border-radius: 2px; }
.bars { position: relative; }
.bars span { position: absolute; left: calc(var(--lane) * 7px); width: 4px; min-height: 4px; border-radius: 2px;
  background-color: var(--own); }
.names { font-size: .8rem; line-height: 1.4; padding: .3rem 0; }
.names .facts { font-size: inherit; margin: 0; }
.comment { display: block; padding-left: 1.2em; color: #565d68; white-space: pre-line; }
mark, .swatch, .bars span { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body:has(.f:checked) mark { background-color: transparent; }
body:has(.f:checked) .s { visibility: hidden; }
.names .s { --own: transparent; }
@media (max-width: 60rem) {
  .page { grid-template-columns: minmax(0, 1fr); }
  .codes { position: static; max-height: none; }
}
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
  .page { display: block; }
  .codes { display: none; }
  .line { grid-template-columns: minmax(0, 1fr) calc(var(--lanes) * 6px) 36%; }
  .names { font-size: 7pt; line-height: 1.3; }
  h2, h3, h4, h5, h6 { break-after: avoid; }
  article + article { break-before: page; }
}`
