// fields.mjs SITE: what a script adds: a field for a number, boxes for several choices, the keys 1–9, who looks, and the
// definition of a term where it stands.
import fs from 'node:fs';
import path from 'node:path';
import { browser, folder, Report, serve } from './lib.mjs';
import { address, pages, starts } from './site.mjs';

const site = folder();
const report = new Report('fields');
const server = await serve(site);
const chromium = await browser();
const page = await chromium.shown.newPage();
const faults = [];
page.on('pageerror', error => faults.push(error.message));
const open = file => page.goto(server.url + address(file));
const written = file => fs.readFileSync(path.join(site, file), 'utf8');

/** Returns the links of a question with what they cover, as the page tells it. */
const links = () => page.locator('a[data-answer]').evaluateAll(found => found.map(link => ({
  href: link.href, from: link.dataset.from, to: link.dataset.to, sets: link.dataset.sets,
})));
const asked = pages(site).filter(file => written(file).includes('<template data-field>'));
const first = wanted => asked.filter(file => wanted(written(file))).slice(0, 3);

for (const file of first(text => text.includes('inputmode="numeric"'))) {
  await open(file);
  const numbers = (await links()).filter(link => link.from !== undefined);
  for (const { href, from, to } of numbers) {
    for (const number of [from, to ?? Number(from) + 1000]) {
      await open(file);
      await page.locator('.field input').fill(String(number));
      await page.locator('.field input').press('Enter');
      await page.waitForURL(href, { timeout: 5000 }).catch(() => {});
      report.check(page.url() === href, `${file}: ${number} leads where its link leads`, page.url());
    }
  }
  await open(file);
  for (const wrong of ['', 'x', '1.5', String(Number(numbers[0].from) - 1)]) {
    await page.locator('.field input').fill(wrong);
    await page.locator('.field button').click();
    report.check(await page.locator('.field [role=status]').textContent() !== '', `${file}: "${wrong}" is told to be wrong`);
  }
}

/** Whether what is ticked is one of the sets that a link stands for. */
const fits = (sets, ticked) => sets.split('|').some(set => set.split(' ').filter(Boolean).every(part => {
  const some = part.replace(/^-/, '').split(',').some(one => ticked.includes(one));
  return some !== part.startsWith('-');
}));
for (const file of first(text => text.includes('type="checkbox"'))) {
  await open(file);
  const values = await page.locator('.field input').evaluateAll(boxes => boxes.map(box => box.value));
  const sets = [[], ...values.map(value => [value]), ...values.slice(1).map((value, place) => [values[place], value]), values];
  const covers = (await links()).filter(link => link.sets !== undefined);
  for (const ticked of sets) {
    const going = covers.filter(link => fits(link.sets, ticked));
    report.check(going.length === 1 || (ticked.length === 0 && going.length === 0), `${file}: one link stands for ${ticked.join('+') || 'nothing'}`);
    await open(file);
    for (const value of ticked) await page.locator(`.field input[value="${value}"]`).check();
    await page.locator('.field button').click();
    if (going.length) await page.waitForURL(going[0].href, { timeout: 5000 }).catch(() => {});
    const good = going.length ? page.url() === going[0].href : await page.locator('.field [role=status]').textContent() !== '';
    report.check(good, `${file}: ${ticked.join('+') || 'nothing'} leads where its link leads`, page.url());
  }
}

for (const start of starts(site).slice(0, 2)) {
  await open(start);
  const before = await page.locator('a[data-answer]:visible').evaluateAll(found => found.map(link => link.href));
  if (before.length < 2) continue;
  await page.keyboard.press('2');
  await page.waitForURL(before[1], { timeout: 5000 }).catch(() => {});
  report.check(page.url() === before[1], `${start}: the key 2 chooses the second answer`, page.url());
  await open(start);
  await page.locator('[data-keys] button').first().click();
  await page.keyboard.press('2');
  report.check(page.url().endsWith(address(start)), `${start}: the keys can be turned off`);
  await page.locator('[data-keys] button').first().click();
}

for (const file of pages(site).filter(file => written(file).includes('class="term" title=')).slice(0, 2)) {
  await open(file);
  const term = page.locator('a.term[title]').first();
  const told = page.getByRole('dialog');
  await term.press('Enter');
  const said = await told.textContent({ timeout: 5000 }).catch(() => '');
  report.check(said.startsWith(await term.getAttribute('title')) && await told.isVisible(), `${file}: a term opens its definition`, said);
  report.check(await told.locator('a:focus').getAttribute('href').catch(() => '') === await term.evaluate(link => link.href), `${file}: the definition leads on to the glossary`);
  await page.keyboard.press('Escape');
  report.check(await told.count() === 0 && await term.evaluate(link => link === document.activeElement), `${file}: the definition closes, and the term has the focus again`);
}

const home = 'index.html';
await open(home);
await page.evaluate(() => localStorage.clear());
await open(home);
const offered = page.locator('a[data-for]');
if (await offered.count()) {
  const [task, reader] = await offered.first().evaluate(link => [link.getAttribute('href'), link.dataset.for.split(' ')[0]]);
  await offered.first().click();
  await page.locator(`a[data-answer="${reader}"]`).click();
  await page.waitForURL(url => url.href.endsWith(`/${reader}.html`));
  const past = page.url();
  report.check(await page.locator('.viewing a').count() === 1, 'a page tells as whom one looks, and how to change it');
  await open(home);
  report.check(await offered.first().evaluate(link => link.href) === past, 'the home page leads past the question for the organisation');
  await page.locator('[data-viewing] button').click();
  report.check(await offered.first().getAttribute('href') === task, 'the organisation can be forgotten');
  report.check(await page.locator('[data-viewing]').textContent() === '', 'and then nothing is told of it');
}
report.none(faults, 'no script fails');
report.none(chromium.external, 'nothing is asked for outside this machine');
await chromium.close();
await server.close();
report.finish();
