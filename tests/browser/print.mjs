// print.mjs SITE: what comes out on paper: every kind of page fits A4 without controls, and the whole handbook becomes a PDF of
// numbered pages.
import zlib from 'node:zlib';
import { browser, folder, Report, serve } from './lib.mjs';
import { address, mainAttribute, pages } from './site.mjs';

/** The width between the margins of A4, in pixels: 210 mm less two margins of 18 mm. */
const WIDTH = Math.floor((210 - 2 * 18) / 25.4 * 96);

const site = folder();
const report = new Report('print');
const server = await serve(site);
const chromium = await browser({ viewport: { width: WIDTH, height: 900 } });
const page = await chromium.shown.newPage();
await page.emulateMedia({ media: 'print' });

for (const file of kinds()) {
  await page.goto(server.url + address(file));
  const { wide, controls } = await page.evaluate(seen);
  report.none(wide, `${file} fits A4`);
  report.none(controls, `${file} prints no controls`);
}

const whole = pages(site).filter(file => mainAttribute(site, file, 'data-page') === 'whole');
report.check(whole.length === 1, 'one page holds the whole handbook');
for (const file of whole) {
  const { sheets } = await printed(file);
  const parts = await page.locator('article.bound').count();
  report.check(parts > 0 && sheets > parts, `${file}: each of its ${parts} parts starts a sheet, after a cover`, `${sheets} sheets`);
}
const numbered = await printed('om.html');
await page.evaluate(withoutMargins);
const bare = read(await page.pdf({ preferCSSPageSize: true }));
report.check(numbered.sheets > 0 && numbered.texts >= bare.texts + numbered.sheets, 'each sheet has its number', JSON.stringify([numbered, bare]));
report.none(chromium.external, 'nothing is asked for outside this machine');
await chromium.close();
await server.close();
report.finish();

/** Returns a page of every kind; what is shown where nothing stands finds its style on the web only. */
function kinds() {
  const found = new Map();
  for (const file of pages(site).filter(file => file !== '404.html')) {
    const kind = mainAttribute(site, file, 'data-page') ?? mainAttribute(site, file, 'data-kind') ?? 'sections';
    if (!found.has(kind)) found.set(kind, file);
  }
  return [...found.values()];
}

/** What reaches out over the right edge, and what can be seen but not used on paper. */
function seen() {
  const name = one => `${one.tagName.toLowerCase()}.${one.className} ${one.textContent.trim().slice(0, 40)}`;
  const all = [...document.body.querySelectorAll('*')].filter(one => one.checkVisibility());
  const edge = document.documentElement.clientWidth + 1;
  const is_wide = one => one.getBoundingClientRect().right > edge && !one.closest('.quiet');
  return {
    wide: all.filter(is_wide).slice(0, 3).map(name),
    // Boxes are ticked on paper.
    controls: all.filter(one => one.matches('button, input:not([type=checkbox]), select, textarea, nav, .no-print') && one.offsetHeight > 0).map(name),
  };
}

/** Prints a page. */
async function printed(file) {
  await page.goto(server.url + address(file));
  return read(await page.pdf({ preferCSSPageSize: true }));
}

/** Takes away what stands in the margins of sheets. */
function withoutMargins() {
  for (const rule of [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])) {
    while (rule instanceof CSSPageRule && rule.cssRules.length) rule.deleteRule(0);
  }
}

/** Counts the sheets of a PDF, and the pieces of text that it shows. */
function read(pdf) {
  const text = pdf.toString('latin1');
  let texts = 0;
  for (const stream of text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)) {
    const start = stream.index + stream[0].length;
    const shown = inflated(pdf.subarray(start, text.indexOf('endstream', start)));
    texts += shown.match(/\bT[jJ]\b/g)?.length ?? 0;
  }
  return { sheets: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0, texts };
}

/** Returns what a compressed stream says; fonts and pictures say nothing. */
function inflated(bytes) {
  try { return zlib.inflateSync(bytes, { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString('latin1'); } catch { return ''; }
}
