// nojs.mjs SITE: with scripts off, real clicks from every tree's start along one path to each of its outcomes. Where paths
// begin alike, what they share is clicked once.
import { browser, folder, press, Report, serve } from './lib.mjs';
import { address, mainAttribute, sample, starts } from './site.mjs';

const site = folder();
const report = new Report('nojs');
const server = await serve(site);
const chromium = await browser({ javaScriptEnabled: false });
const page = await chromium.shown.newPage();

/** What is shown of a step; evaluation works over the debugging protocol although the page's own scripts are off. */
const read = () => page.evaluate(() => {
  const visible = one => one.checkVisibility();
  const shown = [...document.querySelectorAll('[data-step]')].filter(visible);
  const [step] = shown;
  if (!step) return undefined;
  const all = selector => [...step.querySelectorAll(selector)].filter(visible);
  const record = all('[data-record]')[0]?.textContent ?? '';
  return {
    alone: shown.length === 1, step: step.dataset.step, kind: step.dataset.kind,
    heading: all('h1').map(one => one.textContent.trim()).join(),
    answers: [...step.querySelectorAll('a[data-answer]')].map(one => ({ id: one.dataset.answer, href: one.href, good: visible(one) && one.textContent.trim() !== '' })),
    changes: all('[data-trail] a[data-change]').map(one => one.dataset.change),
    restart: all('a[data-restart]').length > 0,
    untold: all('[data-untold]').filter(one => one.textContent.trim() !== '').length,
    record, recorded: record.trim().split('\n').slice(2).filter(line => line.includes(' | ')).map(line => line.split(/ = |: /)[0]),
    dead: [...document.querySelectorAll('button, input, select, textarea')].filter(visible).map(one => one.outerHTML.slice(0, 80)),
  };
});

const sampled = sample(site);
report.check(starts(site).length > 0, 'there is a tree');
for (const start of starts(site)) {
  const layout = layoutOf(start);
  const ends = layout === 'paths' ? addresses(start) : await opened(start);
  report.check(ends.size > 0, `${start} has outcomes`);
  await page.goto(server.url + address(start));
  await follow({ layout, tree: start.replace(/\.html$/, ''), asked: [], answers: [] }, [...ends].map(([outcome, end]) => ({ outcome, ...end })));
}
await chromium.close();
await server.close();
report.finish();

/** Judges the step that is shown, and clicks on to each of the outcomes that stand behind it. */
async function follow(way, ends) {
  const depth = way.answers.length;
  const here = page.url();
  const reached = ends.filter(end => end.answers.length === depth);
  if (reached.length) return judgeOutcome(way, reached[0]);
  const label = `${way.tree}, ${way.answers.join(' ') || 'start'}`;
  const step = await read();
  report.check(step?.alone && step.kind === 'question' && step.heading, `${label}: ${step?.step} asks`);
  report.check(step?.answers.length > 0 && step.answers.every(one => one.good), `${label}: ${step?.step} shows its answers`);
  report.none(step?.dead ?? [], `${label}: ${step?.step} shows no control that needs a script`);
  for (const answer of new Set(ends.map(end => end.answers[depth]))) {
    if (page.url() !== here) await page.goto(here);
    const clicked = await leave(`a[data-answer="${answer}"]`);
    if (!report.check(clicked === true, `${label}: ${answer} can be clicked`, String(clicked))) continue;
    const onward = { ...way, asked: [...way.asked, step?.step], answers: [...way.answers, answer] };
    await follow(onward, ends.filter(end => end.answers[depth] === answer));
  }
}

async function judgeOutcome({ layout, tree, asked, answers }, { outcome, url }) {
  const label = `${tree}, ${outcome}`;
  const end = await read();
  report.check(end?.alone && end.kind === 'outcome' && end.step === outcome && withoutAnswers(page.url()) === url, `${label} is reached by clicks`, page.url());
  report.check(end?.restart, `${label} offers to start again`);
  report.none(end?.dead ?? [], `${label} shows no control that needs a script`);
  if (layout === 'sections') report.check(/\.html(#s\d+)?$/.test(page.url()), `${label}: the address tells no answer`, page.url());
  if (layout === 'states') await judgeUntold(label, end, asked);
  else await judgeTold(label, end, asked, answers);
}

/** The page knows the answers: it lists them, keeps them in the record and leads back to each. */
async function judgeTold(label, end, asked, answers) {
  report.check(JSON.stringify(end?.changes) === JSON.stringify(asked), `${label} lists every answer with a change link`, String(end?.changes));
  report.check(JSON.stringify(end?.recorded.slice(0, -1)) === JSON.stringify(asked), `${label}: the record holds every answer`, end?.record);
  if (!asked.length) return;
  await leave('[data-trail] a[data-change]', 'last');
  const back = await read();
  report.check(back?.step === asked.at(-1), `${label}: a change link leads back to its question`, back?.step);
  // Sections are shown by the address: it cannot point at the answer as well.
  if (/#s\d+$/.test(page.url())) return;
  const marked = page.locator(`[id="svar-${answers.at(-1)}"]`).getByText('ditt tidigare svar');
  report.check(await marked.isVisible(), `${label}: the earlier answer is marked without a script`);
}

/** The page cannot know the answers: it says so twice, in their place and at the record, and claims none. */
async function judgeUntold(label, end, asked) {
  report.check(end?.untold === (asked.length ? 2 : 0), `${label} says that it knows no answers`, String(end?.untold));
  report.none(end?.changes ?? [], `${label} claims no answers`);
  report.check(end?.recorded.length === 1 && end.record.includes('\noutcome: '), `${label}: the record holds the outcome alone`, end?.record);
  if (!asked.length) return;
  await page.goBack();
  report.check((await read())?.step === asked.at(-1), `${label}: back leads to the question before`);
}

/** How a tree's pages are laid out: a page for each path, one for each state, or a section of one page for each path. */
function layoutOf(start) {
  if (mainAttribute(site, start, 'data-state') !== undefined) return 'states';
  return mainAttribute(site, start, 'data-step') === undefined ? 'sections' : 'paths';
}

/** Reads one path to each outcome of a tree from the addresses of its pages. */
function addresses(start) {
  const tree = mainAttribute(site, start, 'data-tree');
  const ends = sampled.filter(file => mainAttribute(site, file, 'data-tree') === tree && mainAttribute(site, file, 'data-kind') === 'outcome');
  const path = file => file.slice(start.length - '.html'.length + 1, -'.html'.length).split('/').filter(Boolean);
  return new Map(ends.map(file => [mainAttribute(site, file, 'data-step'), { url: server.url + address(file), answers: path(file) }]));
}

/** Opens every step of a tree from its start, and returns the answers that first lead to each outcome. */
async function opened(start) {
  const found = new Map();
  const open = [{ url: server.url + address(start), answers: [] }];
  const seen = new Set(open.map(one => one.url));
  for (const { url, answers } of open) {
    await page.goto(url);
    const step = await read();
    report.check(step?.alone && step.heading && (step.kind === 'outcome') === (step.answers.length === 0), `${url} shows one step that asks or answers`);
    if (step?.kind === 'outcome' && !found.has(step.step)) found.set(step.step, { url, answers });
    for (const answer of step?.answers ?? []) {
      const next = withoutAnswers(answer.href);
      if (seen.has(next)) continue;
      seen.add(next);
      open.push({ url: next, answers: [...answers, answer.id] });
    }
  }
  return found;
}

/** Clicks what leads to another address, and waits until it is there; returns true, or what is in the way. */
async function leave(selector, which) {
  const there = page.waitForEvent('framenavigated', { timeout: 5000 }).then(() => true, error => error.message);
  const pressed = await press(page, selector, which);
  const left = pressed === true ? await there : pressed;
  if (left === true) await page.waitForLoadState();
  return left;
}

/** Answers that a page of a state is told stand behind # in the address. */
function withoutAnswers(url) { return /#.*=/.test(url) ? url.split('#')[0] : url; }

