"""Makes the fixtures of `cargo test --test sources`, so that neither the sources nor the names in them stand here.

The sources are folders of text files that are not part of this repository; the ledger is the list of all that they say.
Run it again when a source is added or the ledger is mended:

    pip install blake3 pyyaml
    python3 tests/sources/make.py facts LEDGER.yaml CLAUSES.tsv
    python3 tests/sources/make.py words SOURCES/ NAMES.txt [--without FILE:LINE,LINE ...]

`facts` writes facts.tsv: a line for each fact with its id, the source, its lines, the force and the norm that a clause
must have to carry it, and the clauses that do. LEDGER.yaml holds `facts`, each with `id`, `doc`, `lines`, `type`, `force`
and perhaps `modal`; CLAUSES.tsv a line for each fact: its id, a tab, and the clauses as `document#clause` with blanks.

`words` writes words.txt: a salt, and the hashes of what must not be said in the words of a source: all runs of seven
words, names of persons, mail addresses and telephone numbers. NAMES.txt holds a full name a line. `--without` leaves
out lines such as the heads of pages, so that a sentence which goes on behind them is found as well.
"""

import argparse
import pathlib
import re
import secrets
import unicodedata

HERE = pathlib.Path(__file__).parent

FORCES = {
    "lokal-regel": "local",
    "beslutad-policy": "decided",
    "policyutkast": "proposal",
    "remissynpunkt": "opinion",
    "bakgrund": "background",
    "lag-enligt-dokument": "background",
}

NORMS = {
    "ansvarar": "duty",
    "krävs": "duty",
    "måste": "duty",
    "ska": "duty",
    "ska alltid": "duty",
    "utgångspunkt": "duty",
    "bör": "should",
    "bör inte": "should",
    "önskvärt": "should",
    "endast": "ban",
    "får inte": "ban",
    "får inte förekomma": "ban",
    "kan inte": "ban",
    "publicerar inte": "ban",
    "ska inte": "ban",
    "ska inte (huvudregel)": "ban",
    "behöver inte": "may",
    "får": "may",
    "kan": "may",
    "undantag": "may",
}

# A rule told without such a word, as who decides or what becomes of a form: the clause may bind a role to it.
STATED = {"duty": "stated", "role": "stated"}

# What somebody thinks, how things are, and a law as somebody reads it bind nobody.
BINDING = {"local", "decided", "proposal"}

# A run that stands in no source: by its hash the test knows that it hashes as this script does.
CANARY = "ingen källa säger just de här orden"

HEX_DIGITS = 12


def facts(ledger, clauses):
    import yaml

    carried = dict(line.split("\t")[:2] for line in clauses.read_text("utf-8").splitlines() if line)
    rows = []
    for fact in yaml.safe_load(ledger.read_text("utf-8"))["facts"]:
        force = FORCES[fact["force"]]
        modal = fact.get("modal")
        norm = "none"
        if force in BINDING:
            norm = NORMS[modal] if modal else STATED.get(fact["type"], "none")
        lines = ",".join(f"{first}-{last}" for first, last in fact["lines"])
        rows.append([fact["id"], fact["doc"], lines, force, norm, carried.get(fact["id"], "").strip()])
    text = "".join("\t".join(row) + "\n" for row in rows)
    (HERE / "facts.tsv").write_text("fact\tsource\tlines\tforce\tnorm\tclauses\n" + text, "utf-8")
    print(f"{len(rows)} facts")


def words_of(text):
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).lower())


def runs(text):
    words = words_of(text)
    return {" ".join(words[at : at + 7]) for at in range(len(words) - 6)}


def readings(text, without):
    """Returns a text as it stands, with words joined that a line's end divides, and without the lines left out."""
    rest = "\n".join(line for number, line in enumerate(text.splitlines(), 1) if number not in without)
    for one in (text, rest):
        yield one
        yield re.sub(r"(?<=\w)-[ \t]*\n\s*(?=\w)", "", one)


def words(folder, names, left_out):
    salt = secrets.token_hex(16)

    def hashes(texts):
        from blake3 import blake3

        return sorted({blake3(f"{salt}\n{text}".encode()).hexdigest()[:HEX_DIGITS] for text in texts})

    found = {"run": {CANARY}, "name": set(), "address": set(), "number": set()}
    for path in sorted(folder.iterdir()):
        text = path.read_text("utf-8")
        for reading in readings(text, left_out.get(path.name, set())):
            found["run"] |= runs(reading)
        # Also addresses of which the end is lost.
        found["address"] |= {address.lower().strip(".") for address in re.findall(r"[\w.+-]+@[\w.-]+", text)}
        for number in re.findall(r"(?<![\w-])(?:\+|0)\d[\d \-–/()]{5,}\d", text):
            found["number"].add("".join(re.findall(r"\d", number))[-7:])
    for name in names.read_text("utf-8").splitlines():
        parts = words_of(name)
        if parts:
            found["name"] |= {" ".join(parts), parts[-1]}
    lines = [f"salt {salt}"]
    for kind, texts in found.items():
        print(f"{kind}: {len(texts)}")
        lines += [f"{kind} {one}" for one in hashes(texts)]
    (HERE / "words.txt").write_text("\n".join(lines) + "\n", "utf-8")


def without(text):
    name, lines = text.rsplit(":", 1)
    return name, {int(line) for line in lines.split(",")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    tasks = parser.add_subparsers(dest="task", required=True)
    of_facts = tasks.add_parser("facts")
    of_facts.add_argument("ledger", type=pathlib.Path)
    of_facts.add_argument("clauses", type=pathlib.Path)
    of_words = tasks.add_parser("words")
    of_words.add_argument("folder", type=pathlib.Path)
    of_words.add_argument("names", type=pathlib.Path)
    of_words.add_argument("--without", type=without, action="append", default=[])
    given = parser.parse_args()
    if given.task == "facts":
        facts(given.ledger, given.clauses)
    else:
        words(given.folder, given.names, dict(given.without))


if __name__ == "__main__":
    main()
