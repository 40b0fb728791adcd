// nojs.mjs SITE: with scripts off, real clicks from every tree's start along one path to each of its outcomes.
import { address, browser, folder, mainAttribute, Report, sample, serve, starts } from './lib.mjs';

const site = folder();
const report = new Report('nojs');
const server = await serve(site);
const chromium = await browser({ javaScriptEnabled: false });
const page = await chromium.shown.newPage();

/** What stands on the page; evaluation works over the debugging protocol although the page's own scripts are off. */
const read = () => page.evaluate(() => {
  const main = document.querySelector('main[data-step]');
  const visible = one => one.checkVisibility();
  return main && {
    tree: main.dataset.tree, step: main.dataset.step, kind: main.dataset.kind,
    heading: document.querySelector('h1')?.textContent.trim(),
    answers: [...main.querySelectorAll('a[data-answer]')].map(one => ({ id: one.dataset.answer, good: visible(one) && one.textContent.trim() !== '' })),
    changes: [...main.querySelectorAll('[data-trail] a[data-change]')].map(one => one.dataset.change),
    restart: [...main.querySelectorAll('a[data-restart]')].some(visible),
    record: main.querySelector('[data-record]')?.textContent ?? '',
    dead: [...document.querySelectorAll('button, input, select, textarea')].filter(visible).map(one => one.outerHTML.slice(0, 80)),
  };
});

const startOf = tree => starts(site).find(file => mainAttribute(site, file, 'data-tree') === tree);
report.check(starts(site).length > 0, 'there is a tree');
for (const outcome of sample(site).filter(file => mainAttribute(site, file, 'data-kind') === 'outcome')) {
  const tree = mainAttribute(site, outcome, 'data-tree');
  const start = startOf(tree);
  const answers = outcome.slice(start.length - '.html'.length + 1, -'.html'.length).split('/').filter(Boolean);
  await page.goto(server.url + address(start));
  const asked = [];
  for (const answer of answers) {
    const step = await read();
    asked.push(step.step);
    report.check(step.kind === 'question' && step.heading, `${outcome}: ${step.step} asks`);
    report.check(step.answers.length > 0 && step.answers.every(one => one.good), `${outcome}: ${step.step} shows its answers`);
    report.none(step.dead, `${outcome}: ${step.step} shows no control that needs a script`);
    await page.locator(`main a[data-answer="${answer}"]`).click({ timeout: 3000 });
    await page.waitForLoadState();
  }
  const end = await read();
  report.check(end?.kind === 'outcome' && page.url() === server.url + address(outcome), `${outcome} is reached by clicks`, page.url());
  report.check(end?.restart, `${outcome} offers to start again`);
  report.check(JSON.stringify(end?.changes) === JSON.stringify(asked), `${outcome} lists every answer with a change link`, String(end?.changes));
  report.check(asked.every(step => end?.record.includes(`${step} = `) || end?.record.includes(`${step}: `)), `${outcome}: the record holds every answer`);
  report.none(end?.dead ?? [], `${outcome} shows no control that needs a script`);
  if (!asked.length) continue;
  await page.locator('[data-trail] a[data-change]').last().click();
  const back = await read();
  report.check(back?.step === asked.at(-1), `${outcome}: a change link leads back to its question`, back?.step);
  const marked = page.locator(`#svar-${CSS_escape(answers.at(-1))}`).getByText('ditt tidigare svar');
  report.check(await marked.isVisible(), `${outcome}: the earlier answer is marked without a script`);
}
await chromium.close();
await server.close();
report.finish();

function CSS_escape(id) { return id.replace(/^(\d)/, '\\3$1 '); }
