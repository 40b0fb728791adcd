// broken.mjs SITE: copies the one tree of tests/golden/svenska, breaks it in every way that the checks exist for, and demands
// that each check says so. Most breaks stand in a page that is neither the first of its kind nor on any walk through a tree.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { folder, Report } from './lib.mjs';

const site = folder();
const report = new Report('broken');
const tree = 'vagval/far-jag-lana';
const [aside, clicked, last] = [`${tree}/veckor/skolan.html`, `${tree}/dagar/skolan.html`, `${tree}/veckor/hem.html`];
const within = written => ['</main>', `${written}</main>`];

/** What is broken: where, what becomes what, and which check must say what, all in one failure. */
const BREAKS = [
  ['a link into nothing', aside, ...within('<p><a href="borta.html">Borta</a></p>'), 'links', ['borta.html is missing']],
  ['a link in another case', aside, ...within('<p><a href="Skolan.html">Skolan</a></p>'), 'links', ['Skolan.html is missing']],
  ['a place that is gone', aside, ...within('<p><a href="#borta">Borta</a></p>'), 'links', ['#borta: no such id']],
  ['an id given twice', aside, ...within('<p id="_main">Två</p>'), 'links', [`${aside} has unique ids`]],
  ['a description that is gone', aside, ...within('<p aria-describedby="inget">Tre</p>'), 'links', [aside, 'names or describes', 'inget']],
  ['a title that another page has', aside, /<title>[^<]*/, '<title>Två', 'links', ['has a title of its own']],
  ['the same title', clicked, /<title>[^<]*/, '<title>Två', 'links', [`${aside} has a title of its own`]],
  ['an element out of place', aside, ...within('<ul><p>Fyra</p></ul>'), 'html', [`${aside} is valid`]],
  ['a style in an element', aside, ...within('<p style="margin: 0">Fem</p>'), 'html', [`${aside} has nothing inline`]],
  ['a script in the page', aside, '</body>', '<script>document.title += "!"</script></body>', 'csp', [aside, 'blocked inline']],
  ['a picture of another machine', aside, ...within('<p><img src="https://example.org/x.png" alt=""></p>'), 'csp', [aside, 'img-src blocked']],
  ['a script that is not there', aside, 'skript.js', 'borta.js', 'csp', [`${aside}: the script has run`]],
  ['a picture without words', aside, ...within('<p><img src="../../../vagval.svg"></p>'), 'a11y', [`${aside}, light: axe`, 'image-alt']],
  ['a button without a name', aside, ...within('<p><button type="button"></button></p>'), 'a11y', [`${aside}, light: axe`, 'button-name']],
  ['a field without a label', aside, ...within('<p><input type="text"></p>'), 'a11y', [`${aside}, light: axe`, 'label (critical)']],
  ['words too pale at night', aside, ...within('<p class="pale">Sex</p>'), 'a11y', [`${aside}, dark: axe`, 'color-contrast']],
  ['words too pale on paper', aside, ...within('<p class="faded">Sju</p>'), 'a11y', [`${aside}, print: axe`, 'color-contrast']],
  ['a column too wide for a phone', aside, ...within('<p class="long">Tretton</p>'), 'a11y', [`${aside}: no sideways scroll`]],
  ['words cut when they are spaced', aside, ...within('<p class="cut">Åtta</p>'), 'a11y', [`${aside}: nothing is cut`]],
  ['a focus that is not seen', aside, ...within('<p><a class="dull" href="skolan.html">Nio</a></p>'), 'a11y', [`${aside}: focus is seen`]],
  ['a control out of sight', aside, ...within('<p><a class="quiet" href="skolan.html">Tio</a></p>'), 'a11y', [`${aside}: focus is not hidden`]],
  ['an order of its own', aside, ...within('<p><a href="skolan.html" tabindex="3">Elva</a></p>'), 'a11y', [`${aside} keeps the reading order`]],
  ['a language that is not said', aside, '<html lang="sv">', '<html>', 'a11y', [`${aside} says its language`]],
  ['an answer that leads elsewhere', `${tree}/dagar.html`, 'dagar/hem.html', 'veckor/hem.html', 'nojs', ['is reached by clicks']],
  ['a record without an answer', clicked, /\nvart = .*/, '', 'nojs', ['the record holds every answer']],
  ['a change link that is not told', clicked, / data-change="vart"/, '', 'nojs', ['lists every answer with a change link']],
  ['a button that needs a script', `${tree}/dagar.html`, ...within('<p><button type="button">Tolv</button></p>'), 'nojs', ['no control that needs a script']],
  ['a record without an answer, with scripts', last, /\nvart = .*/, '', 'file', ['the record holds every answer']],
  ['a page without its style', aside, /<link rel="stylesheet"[^>]*>/, '', 'file', [`${aside} has its style and script`]],
  ['a line too long for paper', 'om.html', ...within('<p class="broad">Fjorton</p>'), 'print', ['om.html fits A4']],
  ['a button on paper', 'om.html', ...within('<p><button type="button">Femton</button></p>'), 'print', ['om.html prints no controls', 'Femton']],
  ['sheets without numbers', 'stil.css', 'content: counter(page) " / " counter(pages);', '', 'print', ['each sheet has its number']],
  ['a definition that stays shut', 'skript.js', 'box.showPopover();', '', 'fields', ['a term opens its definition']],
  ['a handbook without its title', 'handbook.json', '"title":', '"name":', 'data', ['handbook.json is what its schema says', "required property 'title'"]],
  ['a key that chooses another answer', 'fraga.js', '[event.key - 1]', '[event.key - 2]', 'fields', ['the key 2 chooses the second answer']],
];

/** Styles that only the broken pages use. */
const STYLES = `
@media screen and (prefers-color-scheme: dark) { .pale { color: #333; } }
@media print { .faded { color: #eee; } .broad { inline-size: 60rem; max-inline-size: none; } }
.long { inline-size: 50rem; max-inline-size: none; }
.cut { block-size: 1.2em; line-height: 1.1; overflow: hidden; }
.dull:focus, .dull:focus-visible { outline: none; box-shadow: none; }
`;

const checks = [...new Set(BREAKS.map(([, , , , check]) => check))];
await Promise.all(checks.map(judge));
report.finish();

/** Runs a check over a copy that is broken in all its ways, and looks for each among the failures. */
async function judge(check) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'vagval-broken-'));
  const breaks = BREAKS.filter(one => one[4] === check);
  copyTree(copy);
  for (const [name, file, from, to] of breaks) {
    const place = path.join(copy, file);
    const text = fs.readFileSync(place, 'utf8');
    fs.writeFileSync(place, text.replace(from, to));
    report.check(fs.readFileSync(place, 'utf8') !== text, `${name}: there is something to break in ${file}`);
  }
  const { code, said } = await run(check, copy);
  const failures = said.split('  failed: ').slice(1);
  report.check(code === 1, `${check} fails when something is broken`, said);
  for (const [name, , , , , says] of breaks) {
    report.check(failures.some(failure => says.every(part => failure.includes(part))), `${check} sees ${name}`, said);
  }
  fs.rmSync(copy, { recursive: true, force: true });
}

/** Copies the home page, the page about the handbook, the file for programs, the tree's steps and what they are shown with. */
function copyTree(copy) {
  const shown = fs.readdirSync(site).filter(name => /\.(css|js|svg)$/.test(name));
  for (const name of [...shown, 'index.html', 'om.html', 'handbook.json', 'handbook.schema.json', `${tree}.html`, tree]) fs.cpSync(path.join(site, name), path.join(copy, name), { recursive: true });
  for (const name of ['om', 'hafte', 'vagar']) fs.rmSync(path.join(copy, tree, `${name}.html`));
  fs.appendFileSync(path.join(copy, 'stil.css'), STYLES);
}

function run(check, copy) {
  const started = spawn(process.execPath, [path.join(import.meta.dirname, `${check}.mjs`), copy]);
  let said = '';
  for (const stream of [started.stdout, started.stderr]) stream.on('data', bytes => { said += bytes; });
  return new Promise(over => started.on('close', code => over({ code, said })));
}
