// The search page: loads the shards that `traffar.js` asks for and shows what it finds. Its words come from data attributes;
// what comes from the query or the index becomes text, never markup. The address keeps the query and what was chosen
// (`?q=…&kind=…`), this browser the last queries, and nothing is sent anywhere.
(() => {
  'use strict';
  const field = document.querySelector('form.search input');
  const status = document.querySelector('main [role=status]');
  const near = document.querySelector('.near');
  const recent = document.querySelector('.recent');
  const panel = document.querySelector('.facets');
  const choice = document.querySelector('.chosen');
  const results = document.querySelector('[data-search-results]');
  const words = results.dataset;
  const index = new URL(document.querySelector('script[data-index]').src);
  const root = window.vagvalSok?.root();
  const MOST_LETTERS = 200, BEST = 5, OF_KIND = 3, MORE = 20, OPTIONS = 8, EXCERPT = 220, BEFORE = 50, RECENT = 6, PAUSE = 120;
  let latest = 0, rest = Promise.resolve(), saying;
  if (!root) { say(words.failed); return; }

  const title = document.title, kinds = new Map(root.kinds), forces = new Map(root.forces);
  const facets = [...panel.querySelectorAll('[data-facet]')].map(facet);
  const address = new URLSearchParams(location.search);
  const loading = new Map();
  const policy = (window.trustedTypes || { createPolicy: (_, rules) => rules })
    .createPolicy('vagval', { createScriptURL: name => new URL(name + '.js' + index.search, index).href });

  field.value = (address.get('q') || '').replace(/\s+/g, ' ').slice(0, MOST_LETTERS);
  for (const { name, boxes } of facets) for (const { input } of boxes) input.checked = address.getAll(name).includes(input.value);
  panel.open = matchMedia('(min-width: 64rem)').matches || facets.some(one => ticked(one).length);
  if (location.hash === '#' + field.id) field.focus();
  field.addEventListener('input', () => { rest = new Promise(done => { setTimeout(done, PAUSE); }); search(true); });
  field.form.addEventListener('submit', event => { event.preventDefault(); remember(); search(); });
  panel.addEventListener('change', () => search());
  results.addEventListener('click', event => { if (event.target.closest('a')) remember(); });
  search();

  // ---------- asking ----------

  async function search(isTyped) {
    const turn = latest += 1, text = field.value.slice(0, MOST_LETTERS), query = text.trim();
    // A browser lets a page write its address only so many times a minute.
    rest.then(() => { if (turn === latest) keepAddress(query); });
    document.title = query ? `${query} – ${title}` : title;
    offerRecent(query);
    results.ariaBusy = 'true';
    try {
      const found = query.length > 1 && await complete(turn, () => vagvalSok.find(vagvalSok.query(text, isTyped)));
      if (turn === latest) await show(turn, found || { words: [], hits: [] }, query);
    } catch (lost) {
      if (turn === latest) { results.replaceChildren(); say(words.failed); }
    }
    if (turn === latest) results.ariaBusy = 'false';
  }

  // Asks until no shard is missing; nothing, if a newer search has begun. What is there is shown at once; nothing is loaded for
  // a word before the typing rests.
  async function complete(turn, ask) {
    for (;;) {
      const { wanted, found } = ask();
      if (!wanted.length) return found;
      await rest;
      if (turn !== latest) return undefined;
      await Promise.all(wanted.map(load));
      if (turn !== latest) return undefined;
    }
  }

  function load(name) {
    if (!loading.has(name)) loading.set(name, new Promise((done, failed) => {
      const fail = () => { loading.delete(name); failed(); };
      const script = made('script', { onload: () => vagvalSok.has(name) ? done() : fail(), onerror: fail });
      script.src = policy.createScriptURL(name);
      document.head.append(script);
    }));
    return loading.get(name);
  }

  // ---------- showing ----------

  async function show(turn, { words: sought, asks, hits }, query) {
    facets.forEach(one => { one.chosen = ticked(one); });
    const classes = new Map();
    for (const hit of hits) classes.set(hit.class, (classes.get(hit.class) || 0) + 1);
    facets.forEach(one => count(one, classes));
    const chosen = hits.filter(hit => facets.every(one => fits(one, hit.class)));
    panel.hidden = !hits.length;
    offerNear(sought);
    tellChoice();
    say(howMany(hits, chosen, asks) + split(sought), query, chosen.length || hits.length);
    const groups = grouped(chosen).map(([title, some, most]) => group(title, some, most, sought));
    // What was found before stays until the first hit is there, which waits for no shard but its own.
    if (chosen.length) await fill(turn, groups[0], 1);
    if (turn !== latest) return;
    results.replaceChildren(...groups.map(one => one.section));
    await Promise.all(groups.map(one => fill(turn, one, one.most)));
  }

  // Many hits of several kinds: the best of all, and then the others by kind.
  function grouped(hits) {
    const others = new Map(hits.map(hit => [hit.class.kind[0], []]));
    if (hits.length <= BEST + OF_KIND || others.size < 2) return hits.length ? [[words.hits, hits, MORE]] : [];
    for (const hit of hits.slice(BEST)) others.get(hit.class.kind[0]).push(hit);
    const groups = [...others].filter(([, some]) => some.length).map(([kind, some]) => [kinds.get(kind), some, OF_KIND]);
    return [[words.best, hits.slice(0, BEST), BEST], ...groups];
  }

  function group(title, hits, most, sought) {
    const items = made('ol', { className: 'hits' });
    const more = made('button', { type: 'button', className: 'button', hidden: true });
    const one = { title, hits, most, sought, items, more, section: made('section', {}, made('h2', {}, title), items, more) };
    more.addEventListener('click', async () => {
      const next = items.children.length;
      await fill(latest, one, next + MORE);
      items.children[next]?.querySelector('a').focus();
    });
    return one;
  }

  // Shows more hits of a group, up to so many.
  async function fill(turn, { title, hits, sought, items, more }, most) {
    const next = hits.slice(items.children.length, most);
    const told = await Promise.all(next.map(hit => complete(turn, () => vagvalSok.facts(hit.section))));
    if (turn !== latest) return;
    items.append(...next.map((hit, place) => item(hit, told[place], sought)));
    const left = hits.length - items.children.length;
    more.hidden = !left;
    more.replaceChildren(`${words.more} (${numeral(left)})`, made('span', { className: 'quiet' }, `: ${title}`));
  }

  function item(hit, told, sought) {
    const [kind] = hit.class.kind, [force] = hit.class.force;
    const foot = made('p', { className: 'clause-foot' });
    if (force) {
      foot.append(made('span', { className: 'force' }, forces.get(force)));
      foot.firstChild.dataset.force = force;
    }
    for (const text of [kinds.get(kind), told.page]) if (text) foot.append(' ', made('span', {}, text));
    const line = made('li', {}, made('h3', {}, made('a', { href: told.address }, ...marked(told.title, vagvalSok.matches(told.title, sought), 0, told.title.length))));
    // How much a text binds is told before it. Of a tree its beginning: an answer from its midst would lack its conditions.
    line.append(foot);
    if (told.text) line.append(made('p', {}, ...excerpt(told.text, kind === 'tree' ? [] : sought)));
    line.dataset.kind = kind;
    return line;
  }

  // The part of a text that holds most of the words near each other, from the beginning of a sentence or a word.
  function excerpt(text, sought) {
    const all = vagvalSok.matches(text, sought), marks = all.slice(0, 100);
    const held = marks.map(([from]) => new Set(marks.filter(([at, to]) => at >= from && to <= from + EXCERPT).map(mark => mark[2])).size);
    const first = marks.length ? marks[held.indexOf(Math.max(...held))][0] : 0, start = Math.max(0, first - BEFORE);
    const from = start && start + lengthOf(/.*[.!?]\s|\S*\s/su, text.slice(start, first)), end = from + EXCERPT;
    const to = end < text.length ? end - lengthOf(/\s\S*$/u, text.slice(from, end)) : text.length;
    return [from ? '… ' : '', ...marked(text, all, from, to), to < text.length ? ' …' : ''];
  }

  function lengthOf(pattern, text) { return pattern.exec(text)?.[0].length || 0; }

  function marked(text, marks, from, to) {
    const pieces = [];
    let at = from;
    for (const [start, end] of marks) {
      if (start < at || end > to) continue;
      pieces.push(text.slice(at, start), made('mark', {}, text.slice(start, end)));
      at = end;
    }
    return [...pieces, text.slice(at, to)];
  }

  function howMany(hits, chosen, asks) {
    if (field.value.trim().length < 2) return '';
    if (!chosen.length) return hits.length ? words.outside : words.none;
    const whole = chosen.filter(hit => hit.hasAll).length;
    if (whole === chosen.length) return whole === 1 ? words.one : words.many;
    return asks ? words.any : whole ? words.first : words.some;
  }

  // Which words were only found in parts.
  function split(sought) {
    const wholes = [...new Set(sought.map(one => one.whole).filter(Boolean))];
    return wholes.length ? ' ' + words.parts.replace('[w]', () => wholes.join('”, ”')) : '';
  }

  // Told when the typing rests: a screen reader would else begin anew with each letter.
  function say(text, query = '', number = 0) {
    clearTimeout(saying);
    const told = text.replace('[n]', numeral(number)).replace('[q]', () => query.replace(/["“”„«»]/g, ''));
    saying = setTimeout(() => { status.textContent = told; }, 400);
  }

  function numeral(number) { return number.toLocaleString(document.documentElement.lang); }

  function offerNear(sought) {
    const forms = new Map(sought.filter(one => one.near).map(one => [one.word, one.near]));
    const meant = field.value.replace(/[\p{L}\p{M}\p{N}]+/gu, word => forms.get(word.normalize('NFC').toLowerCase()) || word);
    near.replaceChildren(...forms.size ? [`${words.near} `, offer(meant), '?'] : []);
  }

  function offer(query) {
    const button = made('button', { type: 'button', className: 'plain' }, query);
    button.addEventListener('click', () => { field.value = query; field.focus(); remember(); search(); });
    return button;
  }

  // ---------- choosing ----------

  function facet(element) {
    const name = element.dataset.facet;
    const boxes = root[name + 's'].map(([value, label]) => {
      const input = made('input', { type: 'checkbox', name, value }), number = made('span', { className: 'meta' });
      return { input, number, label, line: made('label', {}, input, label, number) };
    });
    const all = made('button', { type: 'button', className: 'plain' }, words.all);
    const one = { name, element, boxes, all, most: OPTIONS };
    all.addEventListener('click', () => { one.most = Infinity; search(); });
    element.append(...boxes.map(box => box.line), all);
    return one;
  }

  // What is chosen, so that it is seen with the choices folded and on paper.
  function tellChoice() {
    const labels = facets.flatMap(one => one.boxes.filter(box => box.input.checked).map(box => box.label));
    const clear = made('button', { type: 'button', className: 'plain no-print' }, words.clear);
    clear.addEventListener('click', () => {
      for (const { boxes } of facets) for (const { input } of boxes) input.checked = false;
      field.focus();
      search();
    });
    choice.replaceChildren(...labels.length ? [`${words.chosen} ${labels.join(', ')}. `, clear] : []);
  }

  function ticked(one) { return one.boxes.filter(box => box.input.checked).map(box => box.input.value); }

  function fits(one, its) {
    return !one.chosen.length || one.chosen.some(id => its[one.name].includes(id));
  }

  // What each box would leave of the hits that the other facets let through, by the number of hits of each class; the fewest
  // wait behind a button.
  function count(one, classes) {
    const counts = new Map(one.chosen.map(id => [id, 0]));
    for (const [its, held] of classes) {
      if (facets.every(other => other === one || fits(other, its))) its[one.name].forEach(id => counts.set(id, (counts.get(id) || 0) + held));
    }
    const least = [...counts.values()].sort((one, other) => other - one)[one.most - 1] || 0;
    for (const { input, number, line } of one.boxes) {
      const held = counts.get(input.value);
      number.replaceChildren(numeral(held || 0), made('span', { className: 'quiet' }, ` ${words.counted}`));
      line.hidden = !input.checked && !(held > 0 && held >= least);
    }
    one.all.hidden = counts.size <= one.boxes.filter(box => !box.line.hidden).length;
    one.element.hidden = !counts.size;
  }

  // ---------- keeping ----------

  function keepAddress(query) {
    const kept = new URLSearchParams(query && { q: query });
    for (const one of facets) for (const id of ticked(one)) kept.append(one.name, id);
    // A browser may refuse it to a page that it has from a disk.
    try { history.replaceState(null, '', location.pathname + (`${kept}` && `?${kept}`)); } catch (refused) { /* then it stays */ }
  }

  function kept() {
    try { return JSON.parse(localStorage.getItem('vagval-queries')).filter(one => typeof one === 'string'); } catch (refused) { return []; }
  }

  function keep(queries) {
    try { localStorage.setItem('vagval-queries', JSON.stringify(queries.slice(0, RECENT))); } catch (refused) { /* then none is kept */ }
  }

  function remember() {
    const query = field.value.slice(0, MOST_LETTERS).trim();
    if (query.length > 1) keep([query, ...kept().filter(one => one !== query)]);
  }

  function offerRecent(query) {
    const queries = query ? [] : kept();
    const forget = made('button', { type: 'button', className: 'plain' }, words.forget);
    forget.addEventListener('click', () => { keep([]); field.focus(); offerRecent(''); });
    recent.replaceChildren(...queries.length ? [`${words.recent} `, ...queries.flatMap(one => [offer(one), ' · ']), forget] : []);
  }

  function made(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }
})();
