// file.mjs SITE: from a disk (file://): style, every tree by its first answers, change, deep link and record, with scripts on.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browser, folder, Report, sample, starts } from './lib.mjs';

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

for (const file of sample(site)) {
  await open(file);
  report.check(await page.evaluate(() => document.styleSheets.length === 1 && document.documentElement.dataset.ready !== undefined), `${file} has its style and script`);
}
for (const start of starts(site)) {
  await open(start);
  const given = [];
  for (let answer = page.locator('main a[data-answer]').first(); await answer.count(); answer = page.locator('main a[data-answer]').first()) {
    given.push(await page.locator('main').getAttribute('data-step'));
    await answer.click();
    await page.waitForLoadState();
  }
  report.check(await page.locator('main[data-kind=outcome]').count() === 1, `${start} reaches an outcome`);
  const outcome = page.url();
  const changes = page.locator('[data-trail] a[data-change]');
  const names = await changes.evaluateAll(links => links.map(link => link.textContent.trim()));
  report.check(names.length === given.length && names.every(name => name.split(/\s+/).length > 2), `${start}: every answer has a change link that names its question`, names);
  report.check(/vagval-record 1[\s\S]*date: \d{4}-\d\d-\d\d/.test(await page.locator('textarea[data-record]').inputValue()), `${start}: the record is a field with its day`);
  await changes.first().click();
  await page.waitForLoadState();
  report.check(await page.locator('main [data-previous]').count() === 1, `${start}: the earlier answer is marked`);
  await page.goto('about:blank');
  await page.goto(outcome);
  report.check(await changes.count() === given.length, `${start}: the deep link holds the answers`);
}
report.none(faults, 'nothing failed');
report.none(chromium.external, 'nothing is asked for outside this machine');
await chromium.close();
report.finish();
