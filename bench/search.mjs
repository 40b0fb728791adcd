// search.mjs SITE: what a browser must load before the first hit of a query, and how long hits wait for a key once the shards
// are there. The queries are made of the words of the site itself, the same for the same site.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { browser, folder, serve } from '../tests/browser/lib.mjs';

const site = folder();
const index = path.join(site, 'sok');
const words = groups();
const server = await serve(site);
const chromium = await browser();
tellFiles();
console.log('\n| query | first hit, kB gzip | with page and style | shards | keys | median ms | 95 % | worst |\n|---|---|---|---|---|---|---|---|');
for (const [kind, query] of Object.entries(queries())) await tellQuery(kind, query);
await chromium.close();
await server.close();

/** The groups of all words with letters only, most common first. */
function groups() {
  const found = [];
  const add = (name, lines) => { if (name[0] === 't') found.push(...lines.filter(([, , df]) => df !== undefined)); };
  for (const file of fs.readdirSync(index).sort()) {
    vm.runInNewContext(fs.readFileSync(path.join(index, file), 'utf8'), { vagvalSok: { add } });
  }
  const named = found.filter(([, forms]) => /^\p{Alphabetic}{5,}/u.test(forms)).map(([key, forms, df]) => ({ key, form: forms.split(' ')[0], df }));
  return named.sort((one, other) => other.df - one.df || (one.key < other.key ? -1 : 1));
}

/** A query of each kind; ranks are shares of the list, so that they suit a site of any size. */
function queries() {
  const common = words[0].form, known = words[20].form, usual = words[Math.floor(words.length / 20)].form;
  const short = words.filter(({ form }) => form.length < 9), long = words.filter(({ form }) => form.length > 12);
  const rare = long[Math.floor(long.length * 0.8)].form, compound = long[20].form;
  return {
    'a rare word': rare, 'a common word': common, 'two words': `${known} ${usual}`, 'three words': `${common} ${short[400].form} ${usual}`,
    'a word begun': compound.slice(0, 5), 'a misspelt word': `${usual.slice(0, 3)}${usual[4]}${usual[3]}${usual.slice(5)}`,
    'a compound': compound, 'a compound of no text': short[300].form + short[310].form, 'a question': `hur gör man en ${usual} för ${known}`,
    'common words': words.slice(0, 12).map(({ form }) => form).join(' '),
  };
}

function tellFiles() {
  const files = fs.readdirSync(index).map(file => [file, fs.readFileSync(path.join(index, file))]);
  console.log('| files | count | largest, kB | in all, kB | largest, kB gzip |\n|---|---|---|---|---|');
  for (const letter of 'rtf') {
    const some = files.filter(([file]) => file[0] === letter).map(([, bytes]) => bytes), sizes = some.map(bytes => bytes.length);
    const packed = some.toSorted((one, other) => other.length - one.length).slice(0, 50).map(bytes => gzipSync(bytes).length);
    console.log(`| ${letter}*.js | ${some.length} | ${kilo(Math.max(...sizes))} | ${kilo(sizes.reduce((sum, size) => sum + size, 0))} | ${kilo(Math.max(...packed))} |`);
  }
}

function kilo(bytes) { return (bytes / 1000).toFixed(1); }

async function tellQuery(kind, query) {
  const page = await chromium.shown.newPage();
  const loaded = await firstHit(page, query);
  const isScript = file => file.endsWith('.js');
  const times = (await keys(page, query)).sort((one, other) => one - other);
  const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(0);
  const shards = loaded.filter(file => /^\/sok\/[tf]/.test(file)).map(file => path.basename(file, '.js'));
  console.log(`| ${kind}: \`${query}\` | ${packed(loaded.filter(isScript))} | ${packed(loaded)} | ${shards.join(' ')} | ${times.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
  await page.close();
}

function packed(files) { return kilo(files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(site, file)), { level: 9 }).length, 0)); }

/** The files that had come when the first hit stood there; the whole query comes at once, with its last word still being typed. */
async function firstHit(page, query) {
  await page.goto(`${server.url}/sok.html`, { waitUntil: 'networkidle' });
  const loaded = await page.evaluate(asked => new Promise(done => {
    const told = () => done(performance.getEntriesByType('resource').map(one => new URL(one.name).pathname));
    const field = document.querySelector('form.search input'), results = document.querySelector('[data-search-results]');
    new MutationObserver(() => { if (results.querySelector('a')) told(); }).observe(results, { childList: true, subtree: true });
    field.value = asked;
    field.dispatchEvent(new Event('input'));
    setTimeout(told, 10_000);
  }), query);
  return ['/sok.html', ...new Set(loaded.filter(file => file !== '/favicon.ico'))];
}

/** How long it takes from each key until the hits stand there and are laid out: the least of three rounds, after one that loads. */
async function keys(page, query) {
  const round = () => page.evaluate(async asked => {
    const field = document.querySelector('form.search input'), results = document.querySelector('[data-search-results]');
    const times = [];
    let began, took;
    const laid = () => { results.getBoundingClientRect(); took = performance.now() - began; };
    const later = new MessageChannel();
    later.port1.onmessage = laid;
    const observer = new MutationObserver(() => later.port2.postMessage(''));
    observer.observe(results, { childList: true, subtree: true });
    for (let end = 2; end <= asked.length; end += 1) {
      took = undefined;
      began = performance.now();
      field.value = asked.slice(0, end);
      field.dispatchEvent(new Event('input'));
      await new Promise(done => { setTimeout(done, 250); });
      times.push(took ?? 0);
    }
    observer.disconnect();
    return times;
  }, query);
  await round();
  await page.waitForLoadState('networkidle');
  const rounds = [await round(), await round(), await round()];
  return rounds[0].map((_, key) => Math.min(...rounds.map(times => times[key]))).filter(Boolean);
}
