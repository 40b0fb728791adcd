// csp.mjs SITE: loads pages of every structure under the policy, opens and presses what can be, and reports every violation.
import { browser, folder, Report, serve } from './lib.mjs';
import { address, structures, withSections } from './site.mjs';

const site = folder();
const report = new Report('csp');
const server = await serve(site);
const chromium = await browser();
const page = await chromium.shown.newPage();
let violations = [];
await page.exposeBinding('noteViolation', (_, text) => violations.push(text));
await page.addInitScript(() => addEventListener('securitypolicyviolation', event => {
  window.noteViolation(`${event.effectiveDirective} blocked ${event.blockedURI || 'inline'} ${event.sample}`);
}, true));
page.on('pageerror', error => violations.push(`script error: ${error.message}`));

for (const file of withSections(site, structures(site))) {
  violations = [];
  // Going to another section of the same page alone would load nothing.
  if (new URL(page.url()).pathname === address(file).split('#')[0]) await page.goto('about:blank');
  await page.goto(server.url + address(file), { waitUntil: 'load' });
  // Before anything is pressed: the button of a question leads on.
  report.check(await page.locator('html[data-ready]').count() === 1, `${file}: the script has run`);
  await page.evaluate(() => {
    const controls = [...document.querySelectorAll('details > summary, button')];
    controls.filter(one => one.checkVisibility()).forEach(one => one.click());
  });
  await page.waitForLoadState();
  report.none(violations, `${file} lives under the policy`);
}
report.none(chromium.external, 'nothing is asked for outside this machine');
report.none(server.missing.filter(asked => asked !== '/favicon.ico'), 'nothing is asked for that is not there');
await chromium.close();
await server.close();
report.finish();
