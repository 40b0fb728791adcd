// a11y.mjs SITE: axe (WCAG 2.0–2.2 A and AA, best practice) in light and at 320 px, its rules of colour in dark and in print,
// visible focus and keyboard reach over pages of every structure; what words decide over one page of every kind and outcome as well: reflow, text
// spacing; and from the file of every page: language, zoom, reading order.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { browser, folder, Report, serve } from './lib.mjs';
import { address, attribute, elements, mainAttribute, pages, places, read, structures, withSections } from './site.mjs';

const site = folder();
const report = new Report('a11y');
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What dark and print can change of a page that light has shown: a name or a role stays as it is.
const COLOURS = ['color-contrast', 'link-in-text-block'];
const MODES = [
  { name: 'light', media: { colorScheme: 'light', media: 'screen' }, size: { width: 1280, height: 900 } },
  { name: 'dark', rules: COLOURS, media: { colorScheme: 'dark', media: 'screen' }, size: { width: 1280, height: 900 } },
  { name: '320 px', media: { colorScheme: 'light', media: 'screen' }, size: { width: 320, height: 640 } },
  { name: 'print', rules: COLOURS, media: { colorScheme: 'light', media: 'print' }, size: { width: 794, height: 1123 } },
];
const server = await serve(site);
const chromium = await browser({ reducedMotion: 'reduce' });
const page = await chromium.shown.newPage();
const keyboard = await chromium.shown.newCDPSession(page);
const errors = [];
page.on('pageerror', error => errors.push(error.message));
const rulesRun = new Set();

for (const file of pages(site)) judgeFile(file);
const whole = new Set(withSections(site, structures(site).filter(file => !bindsMuch(file))));
for (const file of new Set([...whole, ...places(site)])) {
  await open(file);
  for (const mode of MODES) {
    if (!whole.has(file) && mode.name !== 'light' && mode.name !== '320 px') continue;
    await page.setViewportSize(mode.size);
    await page.emulateMedia(mode.media);
    if (whole.has(file)) report.none(await violations(mode), `${file}, ${mode.name}: axe`);
    if (mode.name === '320 px') report.none(await tooWide(), `${file}: no sideways scroll at 320 px (1.4.10)`);
    if (mode.name === 'light') await judgeWords(file);
  }
  if (whole.has(file)) await judgeKeyboard(file);
}
report.check(rulesRun.has('target-size'), 'axe ran its rules of WCAG 2.2');
report.none(errors, 'no script fails');
await chromium.close();
await server.close();
report.finish();

/** The page that binds all others is judged where it is short, in the layouts: its parts are judged as pages by themselves. */
function bindsMuch(file) {
  return mainAttribute(site, file, 'data-page') === 'whole' && fs.statSync(path.join(site, file)).size > 200_000;
}

/** Opens a place anew: going to another section of the same page alone would load nothing. */
async function open(file) {
  if (new URL(page.url()).pathname === address(file).split('#')[0]) await page.goto('about:blank');
  await page.setViewportSize(MODES[0].size);
  await page.emulateMedia(MODES[0].media);
  await page.goto(server.url + address(file), { waitUntil: 'load' });
}

/** What every page tells in its file. */
function judgeFile(file) {
  const all = [...elements(read(site, file))];
  const language = attribute(all.find(one => one.tagName === 'html'), 'lang') ?? '';
  const viewport = all.filter(one => one.tagName === 'meta' && attribute(one, 'name') === 'viewport').map(one => attribute(one, 'content')).join();
  const orders = all.map(one => attribute(one, 'tabindex')).filter(order => order !== undefined && order !== '0' && order !== '-1');
  report.check(/^(sv|en)$/.test(language), `${file} says its language`, language);
  report.check(/width=device-width/.test(viewport) && !/user-scalable|maximum-scale/.test(viewport), `${file} can be enlarged`, viewport);
  report.none(orders, `${file} keeps the reading order for the keyboard`);
}

async function violations({ rules }) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  const found = await page.evaluate(only => axe.run(document, { runOnly: only, resultTypes: ['violations'] }), rules ?? TAGS);
  for (const list of [found.violations, found.passes, found.incomplete, found.inapplicable]) list.forEach(rule => rulesRun.add(rule.id));
  const where = rule => rule.nodes.slice(0, 4).map(one => `  ${one.target.join(' ')}  ${one.html.slice(0, 120)}`);
  return found.violations.flatMap(rule => [`${rule.id} (${rule.impact}): ${rule.help}`, ...where(rule)]);
}

function tooWide() {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > width + 1)
      .slice(0, 4).map(one => one.outerHTML.slice(0, 100));
  });
}

/** What longer words could break. */
async function judgeWords(file) {
  report.none(await clipped(), `${file}: nothing is cut at wider text spacing (1.4.12)`);
  const headings = await page.evaluate(() => [...document.querySelectorAll('h1')].filter(one => one.checkVisibility()).length);
  report.check(headings === 1, `${file} has one main heading`, String(headings));
}

async function judgeKeyboard(file) {
  await page.setViewportSize(MODES[0].size);
  await page.emulateMedia(MODES[0].media);
  const orders = await page.evaluate(() => document.querySelectorAll('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').length);
  report.check(orders === 0, `${file} keeps the reading order for the keyboard when its script has run`);
  const { unreached, dull, hidden } = await tabThrough();
  report.none(unreached, `${file}: the keyboard reaches every control (2.1.1)`);
  report.none(dull, `${file}: focus is seen (2.4.7)`);
  report.none(hidden, `${file}: focus is not hidden (2.4.11)`);
}

function clipped() {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [sheet];
    const cuts = one => /hidden|clip/.test(getComputedStyle(one).overflow) && one.clientHeight > 2 && one.clientWidth > 2
      && (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2);
    const found = [...document.querySelectorAll('body *')].filter(cuts).map(one => one.outerHTML.slice(0, 100));
    document.adoptedStyleSheets = [];
    return found;
  });
}

/** Presses Tab through the page and compares how each control looks with and without focus; a key let go has moved it. */
async function tabThrough() {
  const controls = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
    const usable = all.filter(one => one.checkVisibility() && !one.disabled && one.tabIndex >= 0);
    const look = one => { const style = getComputedStyle(one); return [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.textDecoration].join(); };
    const looks = new Map(usable.map(one => [one, look(one)]));
    window.focused = [];
    addEventListener('keyup', () => {
      const one = document.activeElement;
      if (!looks.has(one)) return;
      const box = one.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const top = document.elementFromPoint(Math.min(innerWidth - 1, Math.max(0, x)), Math.min(innerHeight - 1, Math.max(0, y)));
      window.focused.push({
        place: usable.indexOf(one), same: looks.get(one) === look(one),
        hidden: box.width < 2 || box.height < 2 || box.bottom < 0 || box.top > innerHeight || !(one.contains(top) || top?.contains(one)),
      });
    }, true);
    return usable.map(one => one.outerHTML.slice(0, 100));
  });
  await tab(controls.length + 3);
  const focused = await page.evaluate(() => window.focused);
  const reached = new Set(focused.map(one => one.place));
  const named = found => found.map(one => controls[one.place]);
  return {
    unreached: controls.filter((_, place) => !reached.has(place)),
    dull: named(focused.filter(one => one.same)), hidden: named(focused.filter(one => one.hidden)),
  };
}

/** Presses Tab so many times: all is sent at once, for each answer from the browser would cost more than the key. */
async function tab(times) {
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const sent = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp']).flat();
  await Promise.all(sent.map(type => keyboard.send('Input.dispatchKeyEvent', { type, ...key })));
}
