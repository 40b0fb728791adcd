// file.mjs SITE: from a disk (file://) with scripts on: style, every tree by its first and its last answers, change,
// back, reload, deep link, a garbled address, record; what stands in the address and what does not.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browser, folder, press, Report } from './lib.mjs';
import { mainAttribute, starts, structures } from './site.mjs';

const site = folder();
const report = new Report('file');
const chromium = await browser();
const page = await chromium.shown.newPage();
const faults = [];
page.on('pageerror', error => faults.push(`script: ${error.message}`));
page.on('console', message => { if (message.type() === 'error') faults.push(`console: ${message.text()}`); });
// A page that is left takes its unfinished requests with it; that is no fault of the site.
page.on('requestfailed', request => {
  const why = request.failure()?.errorText;
  if (why !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} (${why})`);
});
const open = file => page.goto(pathToFileURL(path.join(site, file)).href);

for (const file of structures(site)) {
  await open(file);
  // A page that has moved leads on by itself.
  if (mainAttribute(site, file, 'data-page') === 'moved') await page.waitForSelector('main:not([data-page=moved])');
  await page.waitForFunction(() => document.readyState === 'complete');
  report.check(await page.evaluate(() => document.styleSheets.length === 1 && document.documentElement.dataset.ready !== undefined), `${file} has its style and script`);
}
for (const start of starts(site)) {
  for (const which of ['first', 'last']) {
    await open(start);
    const given = await answerAll(which);
    await judgeOutcome(`${start}, ${which} answers`, given);
    if (mainAttribute(site, start, 'data-state') !== undefined) await judgeAnswersInAddress(`${start}, ${which} answers`, given);
    else if (mainAttribute(site, start, 'data-step') === undefined) await judgeSections(`${start}, ${which} answers`, given);
  }
}
report.none(faults, 'nothing failed');
report.none(chromium.external, 'nothing is asked for outside this machine');
await chromium.close();
report.finish();

/** Gives the first or the last answer of every question, and returns what was given. */
async function answerAll(which) {
  const given = [];
  for (let step = await read(); step.kind === 'question'; step = await read()) {
    given.push({ step: step.step, answer: step.answers.at(which === 'first' ? 0 : -1), url: step.url });
    await leave(() => click('a[data-answer]', which));
  }
  return given;
}

async function judgeOutcome(label, given) {
  const outcome = await read();
  report.check(outcome.kind === 'outcome', `${label}: an outcome is reached`);
  report.check(same(outcome.changes, given.map(one => one.step)) && outcome.names.every(name => name.split(/\s+/).length > 2), `${label}: every answer has a change link that names its question`, outcome.names);
  report.check(/^vagval-record 1\n[\s\S]*\ndate: \d{4}-\d\d-\d\d$/.test(outcome.record), `${label}: the record is a field with its day`, outcome.record);
  report.check(same(outcome.recorded, given.map(({ step, answer }) => `${step} ${answer}`)), `${label}: the record holds every answer`, outcome.record);
  report.check(outcome.buttons === 2, `${label}: the record can be copied and printed`);
  for (const place of new Set([0, given.length - 1])) {
    await leave(() => click('[data-trail] a[data-change]', place));
    const changed = await read();
    report.check(changed.step === given[place].step && same(changed.previous, [given[place].answer]), `${label}: a change link marks the earlier answer`, changed.previous);
    await leave(() => page.goBack());
    report.check(same((await read()).changes, outcome.changes), `${label}: back from a change, the answers are there`);
  }
  await page.reload();
  report.check(alike(await read(), outcome), `${label}: a reload keeps the answers and the record`);
  await page.goto('about:blank');
  await page.goto(outcome.url);
  report.check(alike(await read(), outcome), `${label}: the deep link holds the answers and the record`);
}

/** Pages of states are told the answers behind # in the address. */
async function judgeAnswersInAddress(label, given) {
  const outcome = await read();
  const told = new URL(outcome.url).hash;
  report.check(told === `#${given.map(({ step, answer }) => `${step}=${answer}`).join('&')}`, `${label}: the address tells the answers`, told);
  await leave(() => click('[data-trail] a[data-change]', 'last'));
  const asked = await read();
  report.check(same(asked.changes, given.slice(0, -1).map(one => one.step)), `${label}: a changed question keeps the answers before it`, asked.changes);
  for (const garbage of ['#skräp', '#%E0%A4%A', `${told}&more=ja`, told.replace('=', '=x'), '#']) {
    await page.goto('about:blank');
    await page.goto(outcome.url.split('#')[0] + garbage);
    const told = await read();
    const knows = garbage.endsWith('&more=ja');
    report.check(told.kind === 'outcome' && told.changes.length === (knows ? given.length : 0) && (told.untold === 0) === knows, `${label}: ${garbage} is told apart from answers`, told.changes);
  }
  // A link within the page takes the answers out of the address: they come back.
  await page.goto('about:blank');
  await page.goto(outcome.url);
  await page.evaluate(() => { location.hash = '_main'; });
  await page.waitForFunction(hash => location.hash === hash, told);
  report.check(alike(await read(), outcome), `${label}: a link to a place on the page leaves the answers in the address`);
}

/** A section of a page is shown by its number: no address tells an answer, and the focus goes to its heading. */
async function judgeSections(label, given) {
  const outcome = await read();
  const trail = [...given.map(one => one.url), outcome.url];
  report.none(trail.filter(url => !/\/[^/?]+\.html(#s\d+)?$/.test(url)), `${label}: no address tells an answer`);
  report.check(new Set(trail.map(url => url.split('#')[0])).size === 1, `${label}: one page holds the whole way`, trail);
  await page.goto('about:blank');
  await page.goto(trail[0]);
  for (const { step, answer } of given) {
    await leave(() => click(`a[data-answer="${answer}"]`));
    report.check((await read()).focused, `${label}: after ${step} the focus is on the heading that is shown`);
  }
  for (const { step } of given.toReversed()) {
    await leave(() => page.goBack());
    const asked = await read();
    report.check(asked.step === step && asked.focused, `${label}: back leads to ${step} and its heading`, asked.step);
  }
  for (const garbage of ['#s99999', '#skräp', '#%E0%A4%A']) {
    await page.goto('about:blank');
    await page.goto(trail[0] + garbage);
    report.check((await read()).step === given[0].step, `${label}: ${garbage} shows the first question`);
  }
}

/** Reads the step that is shown. */
async function read() {
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
  return page.evaluate(() => {
    const [step, ...more] = [...document.querySelectorAll('[data-step]')].filter(one => one.checkVisibility());
    if (!step || more.length) throw new Error(`one step is shown, not ${more.length + Boolean(step)}`);
    const all = selector => [...step.querySelectorAll(selector)].filter(one => one.checkVisibility());
    const changes = all('[data-trail] a[data-change]');
    const record = all('textarea[data-record]')[0]?.value ?? '';
    const answers = /^(organisation): ([^ |]+) \||^(?!outcome)(\S+) = ([^ |]+) \|/;
    return {
      url: location.href, step: step.dataset.step, kind: step.dataset.kind, answers: all('a[data-answer]').map(one => one.dataset.answer),
      changes: changes.map(one => one.dataset.change), names: changes.map(one => one.textContent.trim()),
      previous: all('a[data-answer][data-previous]').filter(one => one.querySelector('.previous').checkVisibility()).map(one => one.dataset.answer),
      record, recorded: record.split('\n').map(line => answers.exec(line)?.slice(1).filter(Boolean).join(' ')).filter(Boolean),
      buttons: all('.record-part button').length, untold: all('[data-untold]').length,
      focused: document.activeElement === all('h1')[0],
    };
  });
}

/** Does what leads to another address, and waits until it is there. */
async function leave(act) {
  const before = page.url();
  await act();
  await page.waitForFunction(url => location.href !== url && document.readyState === 'complete', before);
}

function alike(one, other) { return same([one.url, one.step, one.changes, one.record], [other.url, other.step, other.changes, other.record]); }

function same(one, other) { return JSON.stringify(one) === JSON.stringify(other); }

/** Clicks an element of the step that is shown. */
async function click(selector, which) {
  const pressed = await press(page, selector, which);
  if (pressed !== true) throw new Error(pressed);
}
