//! What a build does to the disk: the former site is whole until the new one is, and nothing of others is ever touched.
#![expect(clippy::disallowed_methods, reason = "the tests look at the disk that a build writes to")]
#![expect(clippy::unwrap_used, reason = "a test that cannot look fails")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use vagval::failure::{Cause, Failure};
use vagval::write::{Output, Pages, Stop};

/// The files below a folder with their bytes; of a folder, nothing.
type Contents = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// A fresh folder with a project in it.
struct Ground {
    root: PathBuf,
}

impl Ground {
    fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("write").join(name);
        let _ = std::fs::remove_dir_all(&root);
        std::fs::create_dir_all(root.join("content")).unwrap();
        std::fs::write(root.join("handbook.yaml"), "title: Handbook\n").unwrap();
        Self { root }
    }

    /// Returns the folder that sites are written to.
    fn site(&self) -> PathBuf {
        self.root.join("site")
    }

    fn claim(&self, out: &str) -> Result<Output, Failure> {
        Output::claim(&self.root.join(out), &self.root)
    }

    /// Writes a site of pages that all hold the same word.
    fn build(&self, word: &str) -> Result<(), Failure> {
        self.claim("site")?
            .publish(&pages(&|address| file(address, word)), word.to_owned(), &Stop::default())
            .map(drop)
    }

    fn contents(&self) -> Contents {
        contents(&self.root)
    }
}

/// The addresses of the sites of these tests.
const ADDRESSES: [&str; 4] = ["index.html", "policy/a.html", "policy/deep/b.html", "style.css"];

fn pages(files: &(dyn Fn(&str) -> Vec<vagval::write::Made> + Sync)) -> Pages<'_> {
    Pages { addresses: ADDRESSES.to_vec(), files, written: &|| {} }
}

/// A page by itself, with a word in it.
fn file(address: &str, word: &str) -> Vec<vagval::write::Made> {
    vec![(address.to_owned(), word.into())]
}

fn contents(folder: &Path) -> Contents {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.unwrap().into_path());
    entries.map(|path| (path.clone(), std::fs::read(&path).ok())).collect()
}

/// Checks that an attempt fails for this cause with these words, and leaves the disk as it was.
fn refused(ground: &Ground, attempt: impl FnOnce() -> Result<(), Failure>, cause: Cause, words: &[&str]) {
    let before = ground.contents();
    let failure = attempt().expect_err("it is to fail");
    assert_eq!(failure.cause, cause, "{failure}");
    for words in words {
        assert!(failure.to_string().contains(words), "`{words}` is not in: {failure}");
    }
    assert!(before == ground.contents(), "the disk has changed: {failure}");
}

fn refused_output(name: &str, out: &str, words: &str) {
    let ground = Ground::new(name);
    refused(&ground, || ground.claim(out).map(drop), Cause::Usage, &[words]);
}

#[test]
fn a_site_is_written_whole_and_leaves_nothing_beside_it() {
    let ground = Ground::new("whole");
    ground.build("one").unwrap();
    for address in ADDRESSES {
        assert_eq!(std::fs::read(ground.site().join(address)).unwrap(), b"one");
    }
    let beside: Vec<_> =
        std::fs::read_dir(&ground.root).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(beside.len(), 3, "{beside:?}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, other) = (Ground::new("same-one"), Ground::new("same-other"));
    one.build("one").unwrap();
    other.build("one").unwrap();
    let bytes = |ground: &Ground| contents(&ground.site()).into_values().collect::<Vec<_>>();
    assert!(bytes(&one) == bytes(&other));
}

#[test]
fn a_page_that_is_gone_from_the_site_is_gone_from_the_folder() {
    let ground = Ground::new("gone");
    ground.build("one").unwrap();
    let fewer =
        Pages { addresses: vec!["index.html"], files: &|address| file(address, "two"), written: &|| {} };
    ground.claim("site").unwrap().publish(&fewer, "two".to_owned(), &Stop::default()).unwrap();
    assert!(!ground.site().join("policy").exists());
}

#[cfg(unix)]
#[test]
fn a_page_that_has_not_changed_is_not_written_again() {
    use std::os::unix::fs::MetadataExt;
    let ground = Ground::new("unchanged");
    ground.build("one").unwrap();
    let number = |address: &str| ground.site().join(address).metadata().unwrap().ino();
    let before = (number("index.html"), number("style.css"));
    let files = |address: &str| file(address, if address == "style.css" { "two" } else { "one" });
    ground.claim("site").unwrap().publish(&pages(&files), "two".to_owned(), &Stop::default()).unwrap();
    assert_eq!(number("index.html"), before.0);
    assert_ne!(number("style.css"), before.1);
    assert_eq!(std::fs::read(ground.site().join("style.css")).unwrap(), b"two");
}

#[test]
fn the_mark_tells_whether_anything_is_to_be_written() {
    let ground = Ground::new("mark");
    ground.build("one").unwrap();
    assert!(ground.claim("site").unwrap().holds("one"));
    assert!(!ground.claim("site").unwrap().holds("two"));
    std::fs::remove_file(ground.site().join("index.html")).unwrap();
    assert!(!ground.claim("site").unwrap().holds("one"), "a page is missing");
    ground.build("one").unwrap();
    assert!(ground.site().join("index.html").exists());
}

#[test]
fn files_without_a_mark_are_never_touched() {
    let ground = Ground::new("no-mark");
    std::fs::create_dir(ground.site()).unwrap();
    for name in ["a", "b", "c", "d"] {
        std::fs::write(ground.site().join(name), name).unwrap();
    }
    let words = ["no mark", "`a`, `b` and `c` and more", "empty folder"];
    refused(&ground, || ground.build("one"), Cause::Usage, &words);
}

#[test]
fn an_empty_folder_is_used() {
    let ground = Ground::new("empty");
    std::fs::create_dir(ground.site()).unwrap();
    ground.build("one").unwrap();
    assert!(ground.site().join("index.html").exists());
}

#[test]
fn a_foreign_file_in_a_site_stops_the_build() {
    let ground = Ground::new("foreign");
    ground.build("one").unwrap();
    std::fs::write(ground.site().join("policy/CNAME"), "handbook.example").unwrap();
    refused(&ground, || ground.build("two"), Cause::Usage, &["did not write", "`policy/CNAME`"]);
}

#[test]
fn a_foreign_file_that_comes_during_the_build_is_kept() {
    let ground = Ground::new("foreign-late");
    ground.build("one").unwrap();
    let late = |address: &str| {
        std::fs::write(ground.site().join("letter.txt"), "dear").unwrap();
        file(address, "two")
    };
    let output = ground.claim("site").unwrap();
    let left = output.publish(&pages(&late), "two".to_owned(), &Stop::default()).unwrap();
    let left = left.expect("it is told where the former site is left");
    assert_eq!(std::fs::read(left.join("letter.txt")).unwrap(), b"dear");
    assert_eq!(std::fs::read(ground.site().join("index.html")).unwrap(), b"two");
}

#[test]
fn a_foreign_folder_in_a_site_stops_the_build() {
    let ground = Ground::new("foreign-folder");
    ground.build("one").unwrap();
    std::fs::create_dir(ground.site().join(".git")).unwrap();
    refused(&ground, || ground.build("two"), Cause::Usage, &["`.git/`"]);
}

#[cfg(unix)]
#[test]
fn a_link_in_a_site_is_foreign_and_never_followed() {
    let ground = Ground::new("foreign-link");
    ground.build("one").unwrap();
    std::fs::remove_dir_all(ground.site().join("policy")).unwrap();
    std::os::unix::fs::symlink(ground.root.join("content"), ground.site().join("policy")).unwrap();
    std::fs::write(ground.root.join("content/a.html"), "one").unwrap();
    refused(&ground, || ground.build("two"), Cause::Usage, &["`policy`"]);
}

#[test]
fn a_page_changed_by_hand_stops_the_build() {
    let ground = Ground::new("by-hand");
    ground.build("one").unwrap();
    std::fs::write(ground.site().join("index.html"), "mine").unwrap();
    refused(&ground, || ground.build("two"), Cause::Usage, &["changed by hand", "`index.html`"]);
}

#[test]
fn a_mark_that_names_files_elsewhere_is_no_mark() {
    let ground = Ground::new("crafted");
    ground.build("one").unwrap();
    let mark = ground.site().join(".vagval-site.json");
    let text = std::fs::read_to_string(&mark).unwrap().replace("style.css", "../handbook.yaml");
    std::fs::write(&mark, text).unwrap();
    refused(&ground, || ground.build("two"), Cause::Usage, &["no mark"]);
}

#[test]
fn the_output_is_never_the_project_or_what_it_is_made_from() {
    refused_output("is-project", ".", "is the project itself");
    refused_output("holds-project", "..", "holds the project");
    refused_output("content", "content/site", "is part of `content`");
    refused_output("theme", "theme", "is part of `theme`");
    refused_output("decisions", "content/../decisions/x", "is part of `decisions`");
}

#[test]
fn the_output_is_never_a_folder_of_the_system() {
    let ground = Ground::new("system");
    let claim = |out: &str| Output::claim(Path::new(out), &ground.root).map(drop);
    refused(&ground, || claim("/"), Cause::Usage, &["the root of the disk"]);
    refused(&ground, || claim("../../.git/site"), Cause::Usage, &["a folder of git"]);
    let home = std::env::home_dir().unwrap();
    refused(&ground, || claim(home.to_str().unwrap()), Cause::Usage, &["home folder"]);
}

#[test]
fn the_output_is_what_was_meant() {
    let ground = Ground::new("meant");
    for (out, words) in
        [("", "is empty"), ("~/site", "begins with `~`"), ("site ", "blank"), ("a\nb", "control")]
    {
        refused(&ground, || Output::claim(Path::new(out), &ground.root).map(drop), Cause::Usage, &[words]);
    }
}

#[test]
fn the_output_is_no_file() {
    refused_output("file", "handbook.yaml", "is a file");
}

#[cfg(unix)]
#[test]
fn an_output_that_is_a_link_is_judged_by_where_it_leads() {
    let ground = Ground::new("link");
    std::fs::create_dir(ground.root.join("real")).unwrap();
    std::os::unix::fs::symlink("real", ground.site()).unwrap();
    let output = ground.claim("site").unwrap();
    assert_eq!(output.leads_to(), Some(ground.root.canonicalize().unwrap().join("real").as_path()));
    drop(output);
    ground.build("one").unwrap();
    assert!(ground.site().is_symlink());
    assert!(ground.root.join("real/index.html").exists());
    std::fs::remove_file(ground.site()).unwrap();
    std::os::unix::fs::symlink("content", ground.site()).unwrap();
    refused(&ground, || ground.build("two"), Cause::Usage, &["is part of `content`"]);
    std::fs::remove_file(ground.site()).unwrap();
    std::os::unix::fs::symlink("nowhere", ground.site()).unwrap();
    refused(&ground, || ground.build("two"), Cause::Usage, &["leads nowhere"]);
}

#[test]
fn a_second_build_is_told_of_the_first() {
    let ground = Ground::new("two");
    let first = ground.claim("site").unwrap();
    refused(&ground, || ground.build("two"), Cause::Environment, &["site.lock"]);
    drop(first);
    ground.build("two").unwrap();
}

#[test]
fn a_mistake_of_ours_in_a_page_leaves_the_former_site() {
    let ground = Ground::new("panic");
    ground.build("one").unwrap();
    let broken = |address: &str| {
        assert!(address != "policy/a.html", "a broken page");
        file(address, "two")
    };
    let attempt =
        || ground.claim("site")?.publish(&pages(&broken), "two".to_owned(), &Stop::default()).map(drop);
    refused(&ground, attempt, Cause::Bug, &["`policy/a.html`", "a broken page"]);
}

#[test]
fn a_build_that_is_asked_to_stop_leaves_the_former_site() {
    let ground = Ground::new("stop");
    ground.build("one").unwrap();
    let (stop, made) = (Stop::default(), AtomicUsize::new(0));
    let files = |address: &str| {
        made.fetch_add(1, Ordering::Relaxed);
        stop.terminate();
        file(address, "two")
    };
    let attempt = || ground.claim("site").unwrap().publish(&pages(&files), "two".to_owned(), &stop).map(drop);
    refused(&ground, attempt, Cause::Termination, &["stands as it was"]);
    assert!(made.into_inner() > 0);
}

/// The test that dies, and after which page.
const DIES: &str = "VAGVAL_TEST_DIES_AFTER";

#[test]
fn a_build_that_dies_leaves_the_former_site_and_no_litter_after_the_next() {
    if let Ok(pages) = std::env::var(DIES) {
        die_after(pages.parse().unwrap());
    }
    for pages in 0..ADDRESSES.len() {
        let ground = Ground::new("dies");
        ground.build("one").unwrap();
        let before = contents(&ground.site());
        let mut child = Command::new(std::env::current_exe().unwrap());
        let name = "a_build_that_dies_leaves_the_former_site_and_no_litter_after_the_next";
        let died = child.args(["--exact", name]).env(DIES, pages.to_string()).output().unwrap();
        assert!(!died.status.success());
        assert!(before == contents(&ground.site()), "the former site has changed");
        let count = || std::fs::read_dir(&ground.root).unwrap().count();
        assert_eq!(count(), 5, "a staging folder and a lock are left behind");
        ground.build("two").unwrap();
        assert_eq!(count(), 3);
        assert_eq!(std::fs::read(ground.site().join("index.html")).unwrap(), b"two");
    }
}

/// Builds beside the test that waits, and dies in the middle of it.
fn die_after(pages_made: usize) {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("write").join("dies");
    let made = AtomicUsize::new(0);
    let files = |address: &str| {
        if made.fetch_add(1, Ordering::SeqCst) == pages_made {
            std::process::abort();
        }
        file(address, "two")
    };
    let output = Output::claim(&root.join("site"), &root).unwrap();
    output.publish(&pages(&files), "two".to_owned(), &Stop::default()).unwrap();
}

#[test]
fn a_site_between_its_two_names_is_put_back() {
    let ground = Ground::new("put-back");
    ground.build("one").unwrap();
    let before = contents(&ground.site());
    std::fs::rename(ground.site(), ground.root.join("site.old")).unwrap();
    drop(ground.claim("site").unwrap());
    assert!(before == contents(&ground.site()));
}

#[test]
fn a_neighbour_that_is_not_ours_is_left_alone() {
    let ground = Ground::new("neighbour");
    for name in ["site.old", "site.staging-mine", "site.staging-0123456789abcdef"] {
        std::fs::create_dir(ground.root.join(name)).unwrap();
        std::fs::write(ground.root.join(name).join("letter.txt"), "dear").unwrap();
    }
    ground.build("one").unwrap();
    for name in ["site.old", "site.staging-mine", "site.staging-0123456789abcdef"] {
        assert!(ground.root.join(name).join("letter.txt").exists(), "{name}");
    }
}
