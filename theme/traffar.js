// Finds what a query asks for: from its letters to ranked sections, by the shards of the index that are there. Loads and
// shows nothing: it names the shards it lacks (`wanted`), and is asked again when they have come.
//
// - Words are runs of letters and digits in lower case (NFC); `:`, `/` and `.` join digits, `-` a single letter to the next.
//   Common words are left out, unless the query has no others. A phrase asks for its words, and then for itself in title or
//   text; `-word` for none.
// - A word reaches groups of forms: its own (1) or that of its stem (0.9); if it is still being typed, or neither is there,
//   those that it begins (0.7 by the share typed); if it has six letters and no marks, those spelled alike but for marks
//   (0.8). If all that is nothing: words without their marks (0.6) or with one edit, from five letters on (0.5); else its
//   halves (0.6 each); else two edits, from nine letters on (0.4); else its longest start and end (0.4 each).
// - A section gets of a word the most that any of its groups gives: rarity · weight · how it is reached · OF_MATCH; in all the
//   sum over the words, times its share of their rarity, less for opinions and for pages about the site. Those with all
//   words, and both halves of one, come first; only they count, if there are FEW or more.
// - To a question (a query that opens as one, or has a question mark) all count alike, and a tree with half of that rarity is
//   worth OF_ANSWER times as much.
(() => {
  'use strict';
  const WORD = /(?:[0-9][.:/](?=[0-9])|(?<![\p{Alphabetic}\p{N}])\p{Alphabetic}-(?=\p{Alphabetic})|[\p{Alphabetic}\p{N}\u00AD])+/gu;
  const PART = /"([^"]*)"?|(?:^|\s)-(\S+)|[^\s"]+/g;
  const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
  // How a section holds a word: itself, as the end of a longer one, within a longer one, by a synonym.
  const OF_MATCH = [1, 0.9, 0.5, 0.7];
  const OF_ANSWER = 1.3, OF_KIND = { page: 0.7, response: 0.85 }, FEW = 5;
  const MOST_LETTERS = 200, MOST_WORDS = 12, MOST_BEGUN = 24, MOST_NEAR = 3, MOST_VERIFIED = 100;
  const MISSING = Symbol('missing');
  const loaded = new Map(), classes = new Map();
  let root, related, wanted;

  window.vagvalSok = {
    add, query, matches, root: () => root, has: name => loaded.has(name),
    find: asked => lacking(() => find(asked)), facts: section => lacking(() => facts(section)),
  };

  // What is found, or the shards without which it is not.
  function lacking(ask) {
    wanted = new Set();
    const found = attempt(ask);
    return wanted.size ? { wanted: [...wanted] } : { wanted: [], found };
  }

  // A search gives up at the first shard that it lacks, but those for other words go on.
  function attempt(ask) {
    try { return ask(); } catch (error) { if (error !== MISSING) throw error; }
  }

  function shard(name) {
    if (loaded.has(name)) return loaded.get(name);
    wanted.add(name);
    throw MISSING;
  }

  function add(name, value) {
    if (name === 'root') related = value.organisations.map((_, place) => kin(value.organisations, place));
    if (name === 'root') root = { ...value, classes: value.classes.map(line => named(value, line)), facts: starts(value.facts) };
    loaded.set(name, name[0] === 't' ? terms(value) : value);
  }

  // The first section of each shard, from how many each holds.
  function starts(counts) {
    let next = 0;
    return counts.map(count => { next += count; return next - count; });
  }

  // An organisation, those above it, whose rules are its own too, and those below it.
  function kin(all, place) {
    return [place, ...all[place][2], ...all.flatMap(([, , above], below) => above.includes(place) ? [below] : [])];
  }

  // What the sections of a class can be chosen by: ids of each facet.
  function named({ kinds, organisations, forces, roles }, [kind, ofOrganisations, force, ofRoles]) {
    const ids = (list, places) => places.map(place => list[place]?.[0]).filter(Boolean);
    return {
      kind: ids(kinds, [kind]), organisation: ids(organisations, [...new Set(ofOrganisations.flatMap(place => related[place]))]),
      role: ids(roles, ofRoles), force: ids(forces, [force]),
    };
  }

  // ---------- the query ----------

  const fold = text => text.replace(/\u00AD/g, '').toLowerCase().normalize('NFC');
  const bare = text => text.normalize('NFD').replace(/\p{M}/gu, '');
  const joined = word => word.replace(/-/g, '');
  const words = text => (fold(text).match(WORD) || []).map(joined);

  function query(text, isTyped) {
    const asked = fold(text.slice(0, MOST_LETTERS)).replace(/[“”„«»]/g, '"');
    const all = [], without = [], phrases = [];
    for (const [part, phrase, excluded] of asked.matchAll(PART)) {
      (excluded ? without : all).push(...words(excluded || part));
      if (phrase && words(phrase).length > 1) phrases.push(` ${words(phrase).join(' ')} `);
    }
    const telling = all.filter(word => /^\p{N}|../u.test(word) && !root.common.includes(word));
    const kept = [...new Set(telling.length ? telling : all)].slice(0, MOST_WORDS);
    const typed = isTyped && /[\p{Alphabetic}\p{N}]$/u.test(asked) && all[all.length - 1];
    const asks = asked.includes('?') || root.openings.some(opening => asked.trim().startsWith(opening + ' '));
    return { words: kept, phrases, without, typed, asks };
  }

  // ---------- words and their groups ----------

  // The groups of a shard by key and by form; of a form whose group stands in another shard the key alone is told. What is
  // only a part of longer words has no forms, and is known by its key.
  function terms(lines) {
    const keys = new Map(), forms = new Map();
    for (const [key, told, df, postings, synonyms = ''] of lines) {
      if (df === undefined) { forms.set(key, told); continue; }
      const group = { forms: (told || key).split(' '), df, postings, synonyms: synonyms.split(' ') };
      keys.set(key, group);
      group.forms.forEach(form => forms.set(form, group));
    }
    return { keys, forms };
  }

  // The last of some shards that begins no later than what is sought.
  function placeIn(firsts, sought) {
    let low = 0, high = firsts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (firsts[middle] <= sought) low = middle; else high = middle - 1;
    }
    return low;
  }

  // Shards follow the spelling without marks, so that words typed without them are at hand.
  const placeOf = word => placeIn(root.terms, bare(word));
  const termsOf = word => shard('t' + placeOf(word));
  const resolved = group => typeof group === 'string' ? termsOf(group).keys.get(group) : group;
  const groupOf = form => resolved(termsOf(form).forms.get(form));

  function groupOfStem(word) {
    const stems = root.endings.filter(ending => word.endsWith(ending)).map(ending => word.slice(0, -ending.length));
    for (const stem of stems.filter(stem => stem.length > 2)) {
      const group = resolved(stem) || groupOf(stem);
      if (group) return group;
    }
  }

  // All forms that may begin with some letters of a word, with their groups: of a large index, those around the word.
  function formsFrom(letters, word) {
    const own = placeOf(word), first = Math.max(placeOf(letters), own - 1), last = Math.min(placeOf(letters + '\uffff'), own + 1);
    const found = [];
    for (let at = first; at <= last; at += 1) found.push(...shard('t' + at).forms);
    return found;
  }

  // The groups whose forms are worth most.
  function best(forms, worthOf, most) {
    const found = new Map();
    for (const [form, group] of forms) {
      const worth = worthOf(form);
      if (worth && !(found.get(group)?.worth >= worth)) found.set(group, { form, worth });
    }
    const groups = [...found].map(([group, one]) => ({ ...one, group: resolved(group) })).filter(one => one.group);
    return groups.sort((one, other) => other.worth - one.worth || other.group.df - one.group.df).slice(0, most);
  }

  // What a word stands for: groups, each with its worth; of a compound that no section holds, what its halves stand for.
  function meant(word, isTyped) {
    const own = groupOf(word), group = own || groupOfStem(word);
    const groups = group ? [{ group, worth: own ? 1 : 0.9 }] : [];
    const add = (worthOf, most) => groups.push(...best(formsFrom(word, word), worthOf, most).filter(one => one.group !== group));
    if (word.length > (isTyped ? 1 : 3) && (isTyped || !group)) add(form => form.startsWith(word) && 0.7 * word.length / form.length, MOST_BEGUN);
    // Some keyboards have no marks; short words often differ by them alone.
    if (group && word.length > 5 && word === bare(word)) add(form => bare(form) === word && 0.8, MOST_NEAR);
    return groups.length ? [{ word, groups }] : near(word, 1) || halves(word) || near(word, 2) || ends(word) || [{ word, groups }];
  }

  function near(word, most) {
    const sought = bare(word), allowed = Math.min(most, sought.length < 5 ? 0 : sought.length < 9 ? 1 : 2);
    const groups = best(formsFrom(word.slice(0, 2), word), form => {
      const edits = Math.abs(form.length - sought.length) > allowed ? Infinity : distance(bare(form), sought, allowed);
      return edits <= allowed && 0.6 - 0.1 * edits;
    }, MOST_NEAR);
    return groups.length && [{ word, groups, near: groups[0].form }];
  }

  // The edits between two words, or more than the most if they are too many; letters that have changed places are one.
  function distance(one, other, most) {
    let before, last, line = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row += 1) {
      [before, last, line] = [last, line, [row]];
      for (let column = 1; column <= other.length; column += 1) {
        const isSame = one[row - 1] === other[column - 1];
        const isTurned = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        line[column] = Math.min(last[column] + 1, line[column - 1] + 1, last[column - 1] + !isSame, isTurned ? before[column - 2] + 1 : Infinity);
      }
      if (line.every(edits => edits > most)) return Infinity;
    }
    return line[other.length];
  }

  const cuts = word => Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)]);
  const part = (word, whole, group, worth) => ({ word, whole, groups: [{ group, worth }] });

  // The halves of a word, of which the first may have been given an s or have lost its last vowel: those least changed, then
  // most common.
  function halves(word) {
    const ways = cuts(word).flatMap(([start, end]) => {
      const starts = [start, start.replace(/s$/, ''), start + 'a', start + 'e'].map(groupOf), changed = starts.findIndex(Boolean);
      const own = changed >= 0 && groupOf(end), last = own || changed >= 0 && groupOfStem(end);
      return last ? [{ changes: changed + !own, last, both: [part(start, word, starts[changed], 0.6), part(end, word, last, 0.6)] }] : [];
    });
    return ways.sort((one, other) => one.changes - other.changes || other.last.df - one.last.df)[0]?.both;
  }

  // The longest start of a word and its longest end that are words.
  function ends(word) {
    const longest = (parts, fewest) => {
      const known = parts.find(one => one.length >= fewest && !root.endings.includes(one) && groupOf(one));
      return known ? [part(known, word, groupOf(known), 0.4)] : [];
    };
    const starts = cuts(word).filter(([, end]) => end.length > 4).map(([start]) => start).reverse();
    const found = [...longest(starts, 3), ...longest(cuts(word).map(([, end]) => end), 4)];
    return found.length && found;
  }

  // ---------- sections ----------

  function find(asked) {
    const sought = asked.words.flatMap(word => attempt(() => meant(word, word === asked.typed)) || []);
    const without = new Set(asked.without.flatMap(word => attempt(() => holding(word)) || []));
    return { words: sought, asks: asked.asks, hits: wanted.size ? [] : verified(ranked(sought, without, asked.asks), asked.phrases) };
  }

  // The root of a word's idf: in a question the rarest word is seldom the one that matters.
  const rarity = group => Math.sqrt(Math.log(1 + (root.sections - group.df + 0.5) / (group.df + 0.5)));

  // [section, weight * 4 + match]… of a group. A number is told five bits a digit, the lowest first; the sixth bit says that
  // more follow. A section is told by its distance from the one before.
  function postings(group) {
    if (typeof group.postings !== 'string') return group.postings;
    const numbers = [];
    let number = 0, shift = 0;
    for (const letter of group.postings) {
      const digit = DIGITS.indexOf(letter);
      number += (digit & 31) << shift;
      shift += 5;
      if (digit < 32) { numbers.push(number); number = shift = 0; }
    }
    group.postings = [];
    for (let at = 0, section = 0; at < numbers.length; at += 3) {
      section += numbers[at];
      classes.set(section, numbers[at + 2]);
      group.postings.push([section, numbers[at + 1]]);
    }
    return group.postings;
  }

  function pointsOf(groups) {
    const points = new Map();
    for (const { group, worth } of groups) {
      for (const [section, mark] of postings(group)) {
        const gained = rarity(group) * worth * (mark >> 2) * OF_MATCH[mark & 3];
        if (!(points.get(section) >= gained)) points.set(section, gained);
      }
    }
    return points;
  }

  function ranked(sought, without, asks) {
    const hits = new Map();
    let whole = 0;
    for (const { groups } of sought) {
      const share = groups.length ? rarity(groups[0].group) : Math.log(1 + root.sections);
      whole += share;
      pointsOf(groups).forEach((points, section) => {
        const hit = hits.get(section) || { section, points: 0, share: 0, words: 0 };
        hit.points += points;
        hit.share += share;
        hit.words += 1;
        hits.set(section, hit);
      });
    }
    const found = [...hits.values()].filter(hit => !without.has(hit.section));
    for (const hit of found) {
      hit.class = root.classes[classes.get(hit.section)] || named(root, [-1, [], -1, []]);
      const [kind] = hit.class.kind;
      hit.points *= hit.share / whole * (asks && kind === 'tree' && hit.share * 2 >= whole ? OF_ANSWER : OF_KIND[kind] || 1);
      hit.hasAll = hit.words === sought.length;
    }
    const full = found.filter(hit => hit.hasAll), kept = asks || full.length < FEW ? found : full;
    return kept.sort((one, other) => !asks && other.hasAll - one.hasAll || other.points - one.points || one.section - other.section);
  }

  // The sections that hold a word, by itself or within a longer one.
  function holding(word) {
    const group = groupOf(word) || groupOfStem(word);
    return group ? postings(group).filter(([, mark]) => (mark & 3) < 3).map(([section]) => section) : [];
  }

  function verified(hits, phrases) {
    if (!phrases.length) return hits;
    return hits.filter(hit => hit.hasAll).slice(0, MOST_VERIFIED).filter(hit => {
      const told = attempt(() => facts(hit.section));
      const text = told && ` ${words(`${told.title} ${told.text}`).join(' ')} `;
      return text && phrases.every(phrase => text.includes(phrase));
    });
  }

  // What is shown of a section.
  function facts(section) {
    const chunk = placeIn(root.facts, section), [address, title, page, , text] = shard('f' + chunk)[section - root.facts[chunk]];
    return { address, title, page, text };
  }

  // Where a text holds the words: [from, to, which of them]… in order. Longer words that begin or end with one count where
  // the text does not hold it by itself.
  function matches(text, sought) {
    const all = [...text.matchAll(WORD)].map(match => [match.index, match.index + match[0].length, joined(fold(match[0]))]);
    return sought.flatMap(({ word, groups }, which) => {
      const forms = [word, ...groups.flatMap(({ group }) => [...group.forms, ...group.synonyms])];
      const long = forms.filter(form => form.length > 3);
      const own = all.filter(([, , found]) => forms.includes(found));
      const within = all.filter(([, , found]) => long.some(form => found.startsWith(form) || found.endsWith(form)));
      return (own.length ? own : within).map(([from, to]) => [from, to, which]);
    }).sort((one, other) => one[0] - other[0]);
  }
})();
