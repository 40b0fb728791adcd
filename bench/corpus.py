#!/usr/bin/env python3
"""Writes a handbook of any size for measuring: deterministic, Swedish-like, in vagval's own format.

    corpus.py PAGES FOLDER [--seed 1]

The prose has the words of src/search/swedish/words.tsv and 40,000 compounds of them, inflected, and as unevenly common as words
are (Zipf): 10,000 pages hold 160,000 distinct forms. A page has 6-10 kB, in a tree of three levels (part / chapter / page) with
headings, lists, tables, quotes, footnotes, code spans and about 8 links, half of them to a heading. PAGES counts the pages of
parts and chapters too. The same seed and number give the same bytes. Only the standard library is used.
"""
import argparse
import itertools
import posixpath
import random
from pathlib import Path

COMMON = """rutin policy plan process avtal villkor blankett beslut uppföljning genomgång rapport samtal grupp chef ombud system
register underlag anvisning bedömning åtgärd kontroll ersättning ansvar ärende handläggare samordnare utredning redovisning
förmån möte prövning mål nivå tid organisation""".split()
VERBS = """ansvarar beslutar dokumenterar godkänner rapporterar genomför följer prövar kontrollerar informerar
samordnar bedömer registrerar planerar föreslår upprättar bevarar granskar lämnar kompletterar anmäler hanterar""".split()
ADJ = """årlig skriftlig tydlig gällande gemensam särskild löpande tillfällig enskild personlig intern extern
långsiktig nödvändig förebyggande systematisk övergripande lokal rättslig ekonomisk""".split()
ADV = "alltid normalt snarast därefter löpande årligen skriftligen omgående gemensamt tillsammans sedan också".split()
FUNC = "och att i som på av för med till om eller enligt efter före inom mellan utan under vid från mot hos".split()
ROLES = "handlaggare enhetschef registrator samordnare kommunikator arkivarie jurist controller".split()
LIST = Path(__file__).resolve().parent.parent / "src/search/swedish/words.tsv"
COMPOUNDS = 40_000


def inflected(noun, number):
    """Returns a noun as (indefinite, definite, plural, definite plural), about as Swedish would have it."""
    stem, last = noun[:-1], noun[-1]
    if last in "ae":
        plural = stem + ("or" if last == "a" else "ar")
        return noun, noun + "n", plural, plural + "na"
    if last in "iouyåäö":
        return noun, noun + "t", noun + "n", noun + "na"
    if noun.endswith(("ing", "dom")):
        return noun, noun + "en", noun + "ar", noun + "arna"
    if noun.endswith(("het", "ion", "tet", "ör")) or number % 2:
        return noun, noun + "en", noun + "er", noun + "erna"
    return noun, noun + "et", noun, noun + "en"


def vocabulary():
    """Returns nouns with their forms, verbs and adjectives; the order is fixed, so that rank can carry a Zipf weight."""
    lines = [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    of_class = {letter: [line[0] for line in lines if line[1].startswith(letter)] for letter in "nva"}
    joints = [joint for line in lines if len(line) > 2 for joint in line[2].split()]
    rng = random.Random("vocabulary")
    for words in (*of_class.values(), joints):
        rng.shuffle(words)
    made = (joints[int(len(joints) * rng.random() ** 2)] + rng.choice(of_class["n"]) for _ in range(COMPOUNDS))
    nouns = list(dict.fromkeys([*COMMON, *of_class["n"][:2000], *mixed(rng, of_class["n"][2000:], made)]))
    verbs = [verb + "r" for verb in of_class["v"] if verb.endswith("a")]
    return [inflected(noun, number) for number, noun in enumerate(nouns)], VERBS + verbs, ADJ + of_class["a"]


def mixed(rng, some, others):
    """Returns two lists as one in random order."""
    both = [*some, *others]
    rng.shuffle(both)
    return both


NOUNS, VERBS, ADJ = vocabulary()


def weights(words):
    return list(itertools.accumulate(1 / (rank + 8) for rank in range(len(words))))


WEIGHTS = {id(words): weights(words) for words in (NOUNS, VERBS, ADJ)}


def slug(text):
    """Returns the anchor that vagval gives a heading: a a o for å ä ö, cut at 64 letters at a word's end."""
    text = text.lower().replace(" ", "-").translate(str.maketrans("åäöéü", "aaoeu"))
    return text if len(text) <= 64 else text[:65].rsplit("-", 1)[0]


class Prose:
    """Sentences drawn from one random stream; words come in batches, which is what makes 100,000 pages affordable."""

    def __init__(self, rng):
        self.rng, self.pools = rng, {}

    def word(self, words):
        pool = self.pools.setdefault(id(words), [])
        if not pool:
            pool += self.rng.choices(words, cum_weights=WEIGHTS[id(words)], k=100)
        return pool.pop()

    def noun(self, form=None):
        return self.word(NOUNS)[self.rng.randrange(4) if form is None else form]

    def sentence(self):
        r, n = self.rng, self.noun
        pick, verb, adj = r.choice, lambda: self.word(VERBS), lambda: self.word(ADJ)
        s = pick((
            lambda: f"{n(1)} {verb()} {n(2)} {pick(FUNC)} {n(1)}",
            lambda: f"om {n(1)} saknas {verb()} {n(3)} {pick(ADV)} en {adj()} {n(0)} {pick(FUNC)} {n(3)}",
            lambda: f"det är {n(1)} som {verb()} {pick(FUNC)} {n(3)} och {pick(ADV)} {verb()} {n(2)}",
            lambda: f"varje {adj()} {n(0)} ska {pick(ADV)} vara klar inom {r.randint(2, 90)} dagar {pick(FUNC)} {n(1)}",
            lambda: f"{n(3)} gäller {pick(FUNC)} {n(2)}, men inte {pick(FUNC)} {n(1)} och {n(3)}",
            lambda: f"den som {verb()} {n(2)} behöver också {n(0)} {pick(FUNC)} {n(1)}",
        ))()
        return s[0].upper() + s[1:] + "."

    def paragraph(self, low=2, high=5):
        return " ".join(self.sentence() for _ in range(self.rng.randint(low, high)))

    def title(self):
        text = f"{self.noun(0)} {self.rng.choice(['för', 'vid', 'inom', 'och', 'efter'])} {self.noun(2)}"
        return text[0].upper() + text[1:]


class Page:
    """What other pages need to know of a page: its place, title and headings. The body is made when it is written."""

    def __init__(self, index, seed, directory, kind):
        p = Prose(random.Random(f"{seed}:plan:{index}"))
        self.index, self.kind, self.dir, self.children = index, kind, directory, []
        self.title = p.title()
        name = f"{slug(self.title).replace('-', '_')[:40].replace('_', '-').strip('-')}-{index}"
        if kind == "section":
            self.dir = posixpath.join(directory, name)
        self.stem = posixpath.join(self.dir, "index" if kind != "page" else name)
        self.id = f"ph-{index:06d}"
        self.owner = p.rng.choice(ROLES)
        seen, self.headings = set(), []
        for _ in range(p.rng.randint(5, 15)):
            level, text = (2 if not self.headings or p.rng.random() < 0.6 else 3), p.title()
            if slug(text) not in seen:
                seen.add(slug(text))
                self.headings.append((level, text))


def plan(n, seed):
    """The tree: home, parts, chapters, then leaf pages dealt out to the chapters."""
    parts = max(2, round(n ** (1 / 3) * 0.7))
    chapters = max(2, round((n / parts) ** 0.5 * 0.7))
    pages, chapter_pages = [Page(0, seed, "", "home")], []

    def add(parent, kind):
        page = Page(len(pages), seed, parent.dir, kind)
        pages.append(page)
        parent.children.append(page)
        return page

    for _ in range(parts):
        part = add(pages[0], "section")
        chapter_pages += [add(part, "section") for _ in range(chapters)]
    rng = random.Random(f"{seed}:tree")
    while len(pages) < n:
        add(rng.choice(chapter_pages), "page")
    return pages


def body(page, pages, seed):
    """Markdown for one page as a list of pieces: text, or a (target page, heading number or None) link target."""
    rng = random.Random(f"{seed}:body:{page.index}")
    prose, out, notes = Prose(rng), [], 0
    goal = rng.randint(4500, 8000)
    links = rng.randint(5, 11)
    linked = set(rng.choices(range(len(page.headings)), k=links))
    per_section = goal // (len(page.headings) + 1)

    def link():
        near = max(0, page.index - 60)
        target = pages[rng.choice((rng.randrange(len(pages)), rng.randrange(near, min(len(pages), near + 120)),
                                   rng.randrange(min(len(pages), 40))))]
        heading = rng.randrange(len(target.headings)) if rng.random() < 0.5 else None
        text = target.title if heading is None else target.headings[heading][1]
        out.extend([f"Se även [{text}](", (target, heading), "). "])

    out.append(prose.paragraph() + "\n\n")
    if page.children:
        for child in page.children:
            out.extend([f"- [{child.title}](", (child, None), ")\n"])
        out.append("\n")
    for number, (level, text) in enumerate(page.headings):
        out.append(f"{'#' * level} {text}\n\n")
        size = 0
        first = True
        while first or size + 250 < per_section:
            first = False
            kind = rng.choices("ploqtf", weights=(9, 3, 1, 1, 1.2, 1))[0]
            if kind == "p":
                block = f"{prose.paragraph()} Använd `{rng.choice(('HR', 'EK', 'IT'))}-{rng.randint(100, 999)}` i **{prose.noun()}**.\n\n"
            elif kind == "l":
                block = "".join(f"- {prose.sentence()}\n" + (f"  - {prose.sentence()}\n" if rng.random() < 0.2 else "")
                                for _ in range(rng.randint(3, 6))) + "\n"
            elif kind == "o":
                block = "".join(f"{i}. {prose.sentence()}\n" for i in range(1, rng.randint(4, 7))) + "\n"
            elif kind == "q":
                block = f"> **Obs!** {prose.paragraph(1, 2)}\n> *{prose.sentence()}*\n\n"
            elif kind == "t":
                rows = [f"| {prose.noun(0)} | {prose.noun(2)} {rng.choice(FUNC)} {prose.noun(1)} | {rng.randint(1, 500)} |\n"
                        for _ in range(rng.randint(3, 7))]
                block = f"| Område | {prose.noun(1).capitalize()} | Dagar |\n| --- | --- | ---: |\n" + "".join(rows) + "\n"
            else:
                notes += 1
                block = f"{prose.sentence()}[^{notes}] {prose.sentence()}\n\n[^{notes}]: {prose.sentence()}\n\n"
            out.append(block)
            size += len(block.encode())
        if number in linked:
            for _ in range(links // len(linked) + (number == min(linked)) * (links % len(linked))):
                link()
            out.append("\n\n")
    return out


def text(page, pages, seed):
    """Returns a page as a file: front matter and body."""
    out = [f'---\ntitle: "{page.title}"\nid: {page.id}\nowner: {page.owner}\n---\n\n']
    for piece in body(page, pages, seed):
        if isinstance(piece, tuple):
            target, heading = piece
            anchor = "" if heading is None else "#" + slug(target.headings[heading][1])
            piece = posixpath.relpath(target.stem, page.dir or ".") + ".md" + anchor
        out.append(piece)
    return "".join(out)


def write(root, pages, seed):
    """Writes the project: settings, the register of roles and a document a page."""
    registers = root / "content/registers"
    registers.mkdir(parents=True)
    (root / "handbook.yaml").write_text("title: Handbok\nlanguage: sv\n", encoding="utf-8")
    roles = "".join(f"- {{ id: {role}, name: {role.capitalize()} }}\n" for role in ROLES)
    (registers / "roles.yaml").write_text(roles, encoding="utf-8")
    for page in pages:
        path = root / "content" / (page.stem + ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(page, pages, seed), encoding="utf-8")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pages", type=int)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    write(given.folder, plan(given.pages, given.seed), given.seed)


if __name__ == "__main__":
    main()
