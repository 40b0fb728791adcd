// links.mjs SITE: every link, resource and #anchor of every page resolves in the site, in the case of the file system;
// every page can be reached from the home page; ids and titles are unique. Read from the files by a parser; on pages of
// every structure a browser must read the same without scripts, and what a script adds is judged as well.
import fs from 'node:fs';
import path from 'node:path';
import { browser, folder, Report, serve } from './lib.mjs';
import { address, attribute, contents, elements, pages, POINTING, read, structures } from './site.mjs';

const site = folder();
const report = new Report('links');
const here = 'http://handbook.invalid';
const files = new Set(fs.readdirSync(site, { recursive: true }).map(file => file.split(path.sep).join('/')));
const redirects = new Set();
const all = new Map();
for (const file of pages(site)) {
  const document = read(site, file);
  all.set(file, { ...contents(document), named: [...namedPlaces(document)] });
  if ([...elements(document)].some(one => one.tagName === 'meta' && /^refresh$/i.test(attribute(one, 'http-equiv')))) redirects.add(file);
}

const titles = new Map();
for (const [file, { title, ids, references, named }] of all) {
  const known = new Set(ids);
  report.none(ids.filter((id, place) => ids.indexOf(id) !== place), `${file} has unique ids`);
  report.none(references.map(reference => fault(file, reference)).filter(Boolean), `${file}: its ${references.length} references resolve`);
  report.none(named.filter(id => !known.has(id)), `${file}: what names or describes something is there`);
  report.check(title !== '' && !titles.has(title), `${file} has a title of its own`, `“${title}” is also ${titles.get(title)}`);
  titles.set(title, file);
}

const reached = new Set(['index.html', '404.html']);
for (const file of reached) {
  for (const reference of all.get(file)?.references.filter(one => one.tag === 'a') ?? []) {
    const next = target(new URL(reference.written, here + address(file)));
    if (all.has(next)) reached.add(next);
  }
}
// A redirect is reached by old links from outside only.
report.none([...all.keys()].filter(file => !reached.has(file) && !redirects.has(file)), 'every page can be reached from the home page');
await compareWithBrowser();
report.finish();

/** Returns the file an address points at, if it stays in the site. */
function target(url) { return url.origin === here ? decodeURIComponent(url.pathname).slice(1) : undefined; }

function fault(page, { tag, written }) {
  if (/^(mailto|tel|data):/.test(written)) return undefined;
  if (written === '' || written === '#') return `<${tag}> has an empty link`;
  if (!URL.canParse(written, here + address(page))) return `<${tag}> ${written} is no address`;
  const url = new URL(written, here + address(page));
  const file = target(url);
  if (file === undefined) return tag === 'a' ? undefined : `<${tag}> ${written} leaves the site`;
  if (written.startsWith('/')) return `<${tag}> ${written} starts at the root: it breaks in a sub folder and from a disk`;
  if (!files.has(file) || file.endsWith('/')) return `<${tag}> ${written} is missing`;
  const id = decodeURIComponent(url.hash.slice(1));
  // Answers that a page of a state is told stand behind # as well: they are no place on it.
  if (id && !id.includes('=') && all.has(file) && !all.get(file).ids.includes(id)) return `<${tag}> ${written}: no such id in ${file}`;
  return undefined;
}

/** Returns the ids that labels, descriptions and controls of a page point at. */
function* namedPlaces(document) {
  for (const element of elements(document)) {
    for (const name of ['for', 'headers', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'aria-owns']) {
      yield* (attribute(element, name) ?? '').split(/\s+/).filter(Boolean);
    }
  }
}

/** Opens pages of every structure, without and with scripts: the first must read as the file, the second is judged. */
async function compareWithBrowser() {
  const server = await serve(site);
  for (const javaScriptEnabled of [false, true]) {
    const chromium = await browser({ javaScriptEnabled });
    const page = await chromium.shown.newPage();
    for (const file of structures(site)) {
      await page.goto(server.url + address(file), { waitUntil: 'domcontentloaded' });
      const seen = await page.evaluate(readPage, POINTING);
      const { title, ids, references } = all.get(file);
      if (javaScriptEnabled) {
        report.none(seen.references.map(one => fault(file, one)).filter(Boolean), `${file}: its references resolve when its script has run`);
        report.none(seen.ids.filter((id, place) => seen.ids.indexOf(id) !== place), `${file} has unique ids when its script has run`);
      } else report.check(JSON.stringify(seen) === JSON.stringify({ title, ids, references }), `${file} reads the same in a browser as from its file`, differing(seen, { title, ids, references }));
    }
    await chromium.close();
  }
  await server.close();
}

/** Returns what one reading has and the other has not. */
function differing(one, other) {
  const lines = reading => [reading.title, ...reading.ids, ...reading.references.map(reference => JSON.stringify(reference))];
  return [...lines(one).filter(line => !lines(other).includes(line)), ...lines(other).filter(line => !lines(one).includes(line))];
}

/** The same as `contents`, in a page. */
function readPage(pointing) {
  const written = one => pointing[one.localName].map(name => one.getAttribute(name)).find(value => value !== null) ?? undefined;
  return {
    title: document.title,
    ids: [...document.querySelectorAll('[id]')].map(one => one.id),
    references: [...document.querySelectorAll(Object.keys(pointing).join())].map(one => ({ tag: one.localName, written: written(one) })).filter(one => one.written !== undefined),
  };
}
