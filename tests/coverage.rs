//! Scenarios that `vagval test --suggest` prints, pasted into their trees, exercise all that `--coverage` counts.
#![expect(clippy::disallowed_methods, reason = "the tests start the tool on a copy of a handbook")]
#![expect(clippy::unwrap_used, reason = "a test that cannot look fails")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// A copy of a handbook.
struct Copy {
    root: PathBuf,
}

impl Copy {
    fn of(handbook: &str, name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("coverage").join(name);
        let _ = std::fs::remove_dir_all(&root);
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(handbook);
        for part in ["content", "decisions"] {
            copy(&from.join(part), &root.join(part));
        }
        std::fs::copy(from.join("handbook.yaml"), root.join("handbook.yaml")).unwrap();
        Self { root }
    }

    fn trees(&self) -> Vec<PathBuf> {
        let files = std::fs::read_dir(self.root.join("decisions")).unwrap();
        let mut trees: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        trees.retain(|path| path.file_name().unwrap() != "facts.yaml");
        trees.sort();
        trees
    }

    /// Takes the scenarios and cases away from all trees.
    fn strip(&self) {
        for tree in self.trees() {
            let text = std::fs::read_to_string(&tree).unwrap();
            let mut is_scenario = false;
            let kept = text.lines().filter(|line| {
                if !line.starts_with([' ', '#']) && !line.is_empty() {
                    is_scenario = line.starts_with("scenarios:") || line.starts_with("cases:");
                }
                !is_scenario
            });
            let kept: Vec<_> = kept.collect();
            std::fs::write(&tree, kept.join("\n") + "\n").unwrap();
        }
    }

    /// Adds what was suggested to the trees that it names.
    fn paste(&self, suggested: &str) {
        for part in suggested.split("# ").filter(|part| !part.is_empty()) {
            let (title, scenarios) = part.split_once('\n').unwrap();
            let (path, _) = title.split_once(": ").unwrap();
            let text = std::fs::read_to_string(self.root.join(path)).unwrap();
            std::fs::write(self.root.join(path), text + scenarios).unwrap();
        }
    }

    fn test(&self, flag: &str) -> String {
        let run = Command::new(env!("CARGO_BIN_EXE_vagval"))
            .args(["test", flag, "--root"])
            .arg(&self.root)
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).unwrap()
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (from, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            std::fs::copy(&from, &to).unwrap();
        }
    }
}

/// Takes all scenarios away, pastes those that are suggested, and expects that nothing is left out.
fn exercised_by_suggestions(handbook: &str, name: &str) {
    let copy = Copy::of(handbook, name);
    copy.strip();
    let before = copy.test("--coverage");
    assert_eq!(before.matches("not exercised in").count(), copy.trees().len(), "{before}");
    copy.paste(&copy.test("--suggest"));
    let after = copy.test("--coverage");
    assert!(!after.contains("not exercised"), "{after}");
    assert!(copy.test("--suggest").starts_with("# every step"));
}

#[test]
fn suggestions_exercise_all_of_the_demonstration() {
    exercised_by_suggestions("", "demonstration");
}

#[test]
fn suggestions_exercise_all_of_the_golden_trees() {
    exercised_by_suggestions("tests/golden/svenska", "golden");
}

#[test]
fn suggestions_exercise_every_form_of_question() {
    let copy = Copy::of("tests/golden/svenska", "forms");
    let forms = "\
title: Får jag låna något?
start: vem
questions:
  vem:
    use: alder
    then: { vuxen: vad, barn: nej }
  vad:
    ask: Vad vill du låna?
    choices: { kamera: Kamera, bil: Bil, penna: Penna, bok: Bok }
    unsure: fraga
    goto: [ { when: vad has bil, to: fraga }, { when: vad has kamera, to: dagar }, { when: vad = none, to: nej }, { to: ja } ]
  dagar:
    ask: Hur många dagar?
    number: { unit: dagar, min: 1, max: 30 }
    goto: [ { when: dagar <= 3 and vem = vuxen, to: ja }, { when: dagar < 10, to: fraga }, { to: nej } ]
outcomes:
  ja: { verdict: do, title: Låna, because: [lanepolicy#vecka], notes: [ { when: asked dagar, text: Lämna tillbaka. } ] }
  nej: { verdict: info, title: Låna inte, because: [lanepolicy#langre] }
  fraga: { verdict: ask, title: Fråga, because: [lanepolicy#langre], contact: chef }
";
    let used = "\
title: Är du vuxen?
start: alder
questions:
  alder: { ask: Hur gammal är du?, number: { unit: år, min: 0 }, goto: [ { when: alder < 18, to: barn }, { to: vuxen } ] }
outcomes:
  barn: { verdict: info, title: Barn, because: [lanepolicy#langre] }
  vuxen: { verdict: info, title: Vuxen, because: [lanepolicy#langre] }
";
    std::fs::write(copy.root.join("decisions/former.yaml"), forms).unwrap();
    std::fs::write(copy.root.join("decisions/alder.yaml"), used).unwrap();
    let suggested = copy.test("--suggest");
    assert!(suggested.contains("vem.alder: 18, vad: [kamera], dagar: 1 }, outcome: ja"), "{suggested}");
    copy.paste(&suggested);
    let after = copy.test("--coverage");
    assert!(!after.contains("not exercised"), "{after}");
}
