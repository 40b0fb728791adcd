// What stands in the files of a site, read with an HTML parser: pages, links, ids, and which pages show every structure once.
// Nothing here asks a browser; links.mjs proves on a sample that a browser reads the same.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';

/** Returns every HTML page of a folder, as paths with `/`, sorted. */
export function pages(folder) {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = files.map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  return paths.filter(file => file.endsWith('.html')).sort();
}

/** Returns the address on the server of a page, or of a section of it. */
export const address = file => '/' + file.split(/([/#])/).map(part => /[/#]/.test(part) ? part : encodeURIComponent(part)).join('');

/** Returns an attribute of a page's `<main>`, read from its text; undefined where it has none. */
export function mainAttribute(folder, file, name) {
  const main = /<main\b[^>]*>/.exec(fs.readFileSync(path.join(folder, file), 'utf8'))?.[0] ?? '';
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s>])`).exec(main);
  return found ? found[1] ?? '' : undefined;
}

/** Returns the start pages of all trees. */
export const starts = folder => pages(folder).filter(file => mainAttribute(folder, file, 'data-start') !== undefined);

/** Returns a page of every kind, every tree's start and one path to every outcome of every tree. */
export function sample(folder) {
  const seen = new Map();
  for (const file of pages(folder)) {
    const of = name => mainAttribute(folder, file, name);
    const kind = of('data-tree') ? [of('data-tree'), of('data-kind') === 'outcome' ? of('data-step') : 'question'] : [of('data-page') ?? file];
    const start = of('data-start') !== undefined ? 'start' : '';
    const key = [...kind, start].join(' ');
    if (!seen.has(key)) seen.set(key, file);
  }
  return [...seen.values()];
}

/** Returns the pages, and of those whose sections are steps a later question and every outcome. */
export function withSections(folder, files) {
  const later = file => {
    const seen = new Map();
    const steps = fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/<section\b[^>]*\sid="([^"]+)" data-step="([^"]+)" data-kind="([^"]+)"/g);
    for (const [, id, step, kind] of [...steps].slice(1)) {
      const key = kind === 'outcome' ? step : kind;
      if (!seen.has(key)) seen.set(key, `${file}#${id}`);
    }
    return [...seen.values()];
  };
  return files.flatMap(file => [file, ...later(file)]);
}

/** Returns the sample with its sections. */
export const places = folder => withSections(folder, sample(folder));

/**
 * Returns few pages that together show every structure of the site, and every kind of page: whatever element stands
 * anywhere in any page stands in one of these too, inside the same elements and after the same neighbour.
 */
export function structures(folder) {
  const shapes = new Map(pages(folder).map(file => [file, shapesOf(read(folder, file))]));
  const left = new Set([...shapes.values()].flatMap(found => [...found]));
  const chosen = [];
  while (left.size) {
    const gains = [...shapes].map(([file, found]) => [file, [...found].filter(shape => left.has(shape))]);
    const [file, gained] = gains.reduce((best, one) => one[1].length > best[1].length ? one : best);
    chosen.push(file);
    for (const shape of gained) left.delete(shape);
    for (const [other, rest] of gains) rest.length ? shapes.set(other, rest) : shapes.delete(other);
    shapes.delete(file);
  }
  return chosen.sort();
}

/** Returns a page as the parser reads it. */
export const read = (folder, file) => parse(fs.readFileSync(path.join(folder, file), 'utf8'), { scriptingEnabled: false });

/** Returns what a page says, points at and can be pointed at. */
export function contents(document) {
  const all = [...elements(document)];
  const text = one => one.nodeName === '#text' ? one.value : (one.childNodes ?? []).map(text).join('');
  const title = all.find(one => one.tagName === 'title' && one.namespaceURI.endsWith('xhtml'));
  const pointing = all.map(one => ({ tag: one.tagName, written: POINTING[one.tagName]?.map(name => attribute(one, name)).find(value => value !== undefined) }));
  return {
    title: title ? text(title).trim().replace(/[\t\n\f\r ]+/g, ' ') : '',
    ids: all.map(one => attribute(one, 'id')).filter(id => id !== undefined),
    references: pointing.filter(one => one.written !== undefined),
  };
}

/** The attributes by which each element points at another file or place. */
export const POINTING = {
  a: ['href'], area: ['href'], link: ['href'], img: ['src'], script: ['src'], iframe: ['src'], source: ['src'], form: ['action'],
};

/** Returns the elements of a page in order, without those of templates. */
export function* elements(parent) {
  for (const child of parent.childNodes ?? []) {
    if (!child.tagName) continue;
    yield child;
    yield* elements(child);
  }
}

/** Returns an attribute of an element as written; undefined where it has none. */
export const attribute = (element, name) => element.attrs.find(one => one.name === name)?.value;

/** Returns the shapes of a page: each element within those around it, and each after the one before it. */
function shapesOf(document) {
  const found = new Set();
  const visit = (parent, around) => {
    let before = 'first';
    for (const child of [...parent.childNodes ?? [], ...parent.content?.childNodes ?? []]) {
      if (!child.tagName) continue;
      const own = shape(child);
      found.add(`${around} > ${own}`).add(`${around} > ${before} + ${own}`);
      visit(child, `${around} > ${own}`);
      before = own;
    }
  };
  visit(document, '');
  return found;
}

/**
 * What a stylesheet, a script or a screen reader can tell an element by, without its own words: name, attributes and
 * whether it holds text. Values that only name a thing are left out, but not that they are there or that they are empty.
 */
function shape(element) {
  const written = ({ name, value }) => {
    if (name === 'class') return '.' + value.split(/\s+/).sort().join('.');
    if (name === 'href' || name === 'src') return name + (/^([a-z]+:|#)/.exec(value)?.[0] ?? (value === '' ? '' : '…'));
    return TELLING.test(name) ? `${name}=${value}` : name + (value.trim() === '' ? '' : '=…');
  };
  const words = element.childNodes?.some(child => child.nodeName === '#text' && child.value.trim() !== '');
  return [element.tagName, ...element.attrs.map(written).sort(), words ? 'words' : ''].join(' ').trim();
}

const TELLING = /^(role|type|lang|dir|scope|tabindex|hidden|open|media|aria-(?!label|describedby|controls|owns|details).*|data-(kind|page|verdict|force|stance))$/;
