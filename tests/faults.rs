//! What the commands do when the machine or the tool itself fails: the right exit code, the former site, no litter.
#![expect(clippy::disallowed_methods, reason = "the tests start the tool and look at the disk")]
#![expect(clippy::unwrap_used, reason = "a test that cannot look fails")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A small handbook with a site.
struct Handbook {
    root: PathBuf,
}

impl Handbook {
    /// Makes the handbook, builds its site, and changes a page of it since.
    fn changed(name: &str) -> Self {
        let handbook = Self::new(name);
        assert_eq!(code(&handbook.build(&[])), 0);
        handbook.write("content/ny.md", "---\ntitle: Ny\nkind: guide\n---\n\nNy text.\n");
        handbook
    }

    fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults").join(name);
        let _ = std::fs::remove_dir_all(&root);
        assert_eq!(code(&vagval().arg("init").arg(&root).output().unwrap()), 0);
        Self { root }
    }

    fn write(&self, path: &str, text: &str) {
        std::fs::write(self.root.join(path), text).unwrap();
    }

    fn build(&self, environment: &[(&str, &str)]) -> Output {
        self.command().envs(environment.iter().copied()).output().unwrap()
    }

    fn command(&self) -> Command {
        let mut build = vagval();
        build.args(["build", "--root"]).arg(&self.root);
        build
    }

    fn site(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let root = self.root.join("site");
        let files = walkdir::WalkDir::new(&root).into_iter().map(|entry| entry.unwrap());
        let files = files.filter(|entry| entry.file_type().is_file());
        files.map(|file| (inside(file.path(), &root), std::fs::read(file.path()).unwrap())).collect()
    }

    /// Returns what stands beside the site: a staging folder or a lock would.
    fn beside(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.root).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        names.filter(|name| name.starts_with("site.")).collect()
    }

    /// Checks that a build ends like this and leaves the former site.
    fn expect_former(&self, code_expected: i32, build: impl FnOnce() -> Output) -> String {
        let before = self.site();
        let ended = build();
        assert_eq!(code(&ended), code_expected, "{ended:?}");
        assert!(before == self.site(), "the former site has changed");
        assert!(self.beside().is_empty(), "litter: {:?}", self.beside());
        String::from_utf8(ended.stderr).unwrap()
    }
}

fn inside(path: &Path, root: &Path) -> PathBuf {
    path.strip_prefix(root).unwrap().to_owned()
}

fn vagval() -> Command {
    Command::new(env!("CARGO_BIN_EXE_vagval"))
}

fn code(ended: &Output) -> i32 {
    ended.status.code().unwrap_or(-1)
}

#[cfg(debug_assertions)]
#[test]
fn a_page_that_breaks_is_named_and_ends_with_4() {
    let handbook = Handbook::changed("breaks");
    let told = handbook.expect_former(4, || handbook.build(&[("VAGVAL_BREAK_AT", "index.html")]));
    assert!(told.contains("`index.html`") && told.contains("broken on purpose"), "{told}");
    assert!(told.contains("mistake in vagval"), "{told}");
}

#[cfg(debug_assertions)]
#[test]
fn a_document_that_breaks_the_tool_is_named_and_ends_with_4() {
    let handbook = Handbook::changed("breaks-early");
    let told = handbook.expect_former(4, || handbook.build(&[("VAGVAL_BREAK_AT", "content/ny.md")]));
    assert!(told.contains("with `content/ny.md` in hand"), "{told}");
}

#[test]
fn a_mistake_in_the_handbook_leaves_the_former_site() {
    let handbook = Handbook::changed("mistake");
    std::fs::write(handbook.root.join("content/ny.md"), b"---\ntitle: R\xe5d\n---\n").unwrap();
    let told = handbook.expect_former(1, || handbook.build(&[]));
    assert!(told.contains("error[not-utf8]") && told.contains("nothing is written"), "{told}");
}

#[test]
fn a_mistake_in_the_settings_ends_with_2() {
    let handbook = Handbook::changed("settings");
    handbook.write("handbook.yaml", "titel: Handbok\nlanguage: sv\n");
    let told = handbook.expect_former(2, || handbook.build(&[]));
    assert!(told.contains("handbook.yaml:1:1"), "{told}");
}

#[test]
fn an_empty_handbook_never_replaces_a_site() {
    let handbook = Handbook::changed("empty");
    std::fs::remove_dir_all(handbook.root.join("content")).unwrap();
    std::fs::remove_dir_all(handbook.root.join("decisions")).unwrap();
    handbook.write("handbook.yaml", "title: Handbok\nlanguage: sv\n");
    let told = handbook.expect_former(1, || handbook.build(&[]));
    assert!(told.contains("error[empty-handbook]"), "{told}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_with_3() {
    let handbook = Handbook::changed("full");
    // A limit for the size of files is the full disk that anyone can make.
    let told = handbook.expect_former(3, || {
        let mut build = Command::new("sh");
        build.args(["-c", "ulimit -f 1; exec \"$0\" build --root \"$1\"", env!("CARGO_BIN_EXE_vagval")]);
        build.arg(&handbook.root).output().unwrap()
    });
    assert!(told.contains("cannot write `"), "{told}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_cannot_be_written_ends_with_3_before_any_work() {
    let handbook = Handbook::changed("read-only");
    // Were any work done, this mistake would be told of.
    handbook.write("content/ny.md", "<<<<<<< HEAD\n");
    let told = handbook
        .expect_former(3, || handbook.command().args(["--out", "/proc/vagval/site"]).output().unwrap());
    assert!(told.contains("cannot make the folder `/proc/vagval`") && !told.contains("ny.md"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_build_that_is_asked_to_end_leaves_one_whole_site_and_no_litter() {
    for signal in ["-TERM", "-INT"] {
        let handbook = Handbook::changed("signal");
        let before = handbook.site();
        let mut build = handbook.command().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        while handbook.beside().is_empty() && build.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let _ = Command::new("kill").args([signal, &build.id().to_string()]).output().unwrap();
        let code = build.wait().unwrap().code();
        assert!(handbook.beside().is_empty(), "litter: {:?}", handbook.beside());
        let stopped = if signal == "-TERM" { 143 } else { 130 };
        if code == Some(stopped) {
            assert!(before == handbook.site(), "the former site has changed");
        } else {
            assert_eq!(code, Some(0), "it had ended already");
            assert!(before != handbook.site(), "the new site stands");
        }
    }
}

#[test]
fn nobody_has_to_read_what_is_printed() {
    let handbook = Handbook::new("closed");
    for arguments in [vec!["explain"], vec!["--help"], vec!["check", "--format", "json"], vec!["build"]] {
        let mut command = vagval();
        command.args(&arguments).args(["--root".as_ref(), handbook.root.as_os_str()]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop((child.stdout.take(), child.stderr.take()));
        assert_eq!(child.wait().unwrap().code(), Some(0), "{arguments:?}");
    }
}

#[test]
fn threads_zone_and_language_change_no_byte() {
    let sites = [
        ("one", [("RAYON_NUM_THREADS", "1"), ("TZ", "UTC"), ("LANG", "C")]),
        ("two", [("RAYON_NUM_THREADS", "2"), ("TZ", "Asia/Kathmandu"), ("LANG", "tr_TR.UTF-8")]),
        ("many", [("RAYON_NUM_THREADS", "16"), ("TZ", "America/Lima"), ("LANG", "sv_SE.UTF-8")]),
    ];
    let sites = sites.map(|(name, environment)| {
        let handbook = Handbook::new(&format!("threads/{name}"));
        assert_eq!(code(&handbook.build(&environment)), 0);
        handbook.site()
    });
    assert!(sites[0].len() > 5, "{:?}", sites[0].keys());
    assert!(sites[0] == sites[1] && sites[1] == sites[2]);
    for (path, bytes) in &sites[0] {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains(env!("CARGO_TARGET_TMPDIR")), "{} names this machine", path.display());
    }
}
